import type { Pace, ServiceRecord } from "../desk/measured";
import { columns, type SeedTable } from "./seed-table";

export const recordTable = (departmentIds: ReadonlyMap<string, string>, at: Date): SeedTable<ServiceRecord> => ({
  name: "service_record",
  columns: columns("service department_id promised decided on_time decided_before on_time_before half nine_in_ten measured_at"),
  rows: ({ service, department, promised, half, nineInTen, ...one }) => [
    [
      ...[service, department && departmentIds.get(department), promised, one.decided, one.onTime, one.decidedBefore, one.onTimeBefore],
      ...[half, nineInTen, at],
    ],
  ],
});

export const paceTable = (at: Date): SeedTable<Pace> => ({
  name: "service_pace",
  columns: columns("service promised days cases measured_at"),
  rows: ({ service, promised, days, cases }) => [[service, promised, days, cases, at]],
});
