-- The rows of one contact are read for each line of Today: whole, from this index alone.
DROP INDEX agenda_contact;
CREATE INDEX agenda_contact ON agenda (contact_id, user_id, until, source);
