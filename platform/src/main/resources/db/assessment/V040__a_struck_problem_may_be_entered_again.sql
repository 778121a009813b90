-- An entry that was struck stays as it was decided, but its problem may be entered again, put right. Which entry counts is
-- found under the year's lock when one is entered.
drop index a_problem_file_counts_once;
create index ledger_of_problem on ledger_entry (year, problem) where problem is not null;
