-- « Montrez-moi » promises that nothing of it is kept: whether somebody tried it was, and is no more.
alter table placement_answers drop column shown;
