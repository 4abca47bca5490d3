-- The same problem nearby is looked for by its place and kind: what is open, and what ended lately. A busy place holds years of what is over.
CREATE INDEX public_issue_near_open ON public_issue (cell, category) WHERE status NOT IN ('resolved', 'closed') AND duplicate_of_ref IS NULL;
CREATE INDEX public_issue_near_ended ON public_issue (cell, category, updated_at) WHERE status IN ('resolved', 'closed') AND duplicate_of_ref IS NULL;
