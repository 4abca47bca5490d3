import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

export function CheckboxGroup(props: Omit<ChoiceGroupProps, "segmented">) {
  return <ChoiceGroup type="checkbox" {...props} />;
}
