-- Which requests have no outcome, found in the indexes alone, whatever the years behind.
create index answered_requests_of_a_centre on request_answers (centre_id, request_id);
create index returns_of_a_centre on request_answer_endings (centre_id) where ending = 'came';
create index undone_answers_of_a_centre on request_answer_undos (centre_id);
create index referral_answers_of_a_centre on referral_answers (centre_id, answer);
