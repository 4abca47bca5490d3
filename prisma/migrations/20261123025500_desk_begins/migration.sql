-- The department that decides a case may begin the conversation with whoever applied, about that case and nothing else.
CREATE POLICY desk_begins ON thread FOR INSERT WITH CHECK (
  (SELECT at_case_desk()) AND topic = 'question' AND bill_id IS NULL AND payment_id IS NULL AND actor_works_on(application_id)
  AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.department_id = thread.department_id AND a.party_id = thread.party_id
    AND a.account_id = thread.account_id));
