-- What the desk of the office shows first: reports that wait for its judgement.
create index report_waiting on supervision.report (submitted_at, id) where state = 'SUBMITTED';
