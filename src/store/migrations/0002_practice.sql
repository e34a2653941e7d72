-- The practice: what the user wants for somebody, what was heard, needs and offers, introductions,
-- the library, push-aways, sequences and letters, asks, referrals, the week's try.
-- Conventions as in 0001. Every row is its user's own, also in a shared book.

-- Why a row of the agenda stands there: model/agenda.h, rel_source. 0 = the kind says it.
ALTER TABLE agenda ADD COLUMN source BIGINT NOT NULL DEFAULT 0;

-- How a contact left the two: further, same, closer; '' = not said.
ALTER TABLE interaction ADD COLUMN left_us TEXT NOT NULL DEFAULT '' CHECK (left_us IN ('', 'further', 'same', 'closer'));

-- ---------------------------------------------------------------- why (rule 0)

-- One cell of the compass. Corrected words stay: the new row `follows` them.
CREATE TABLE intention (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    cell    TEXT NOT NULL CHECK (cell IN ('success', 'working', 'intention', 'purpose', 'reward_theirs', 'reward_mine')),
    words   TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('private', 'stated', 'agreed', 'corrected')),
    made    BIGINT NOT NULL,
    stated  BIGINT NOT NULL DEFAULT -2147483648,
    answered BIGINT NOT NULL DEFAULT -2147483648,
    follows BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX intention_contact ON intention (contact_id, user_id, cell);

-- ---------------------------------------------------------------- listening (6)

-- whose: '' = their own, else in words ("her son", "the team", "the hospice"). channel, from_hour
-- and to_hour (0-24, -1 = not said): what a 'closer' or 'away' means for Today. met: the day a need
-- was met.
CREATE TABLE heard (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('need', 'goal', 'problem', 'environment', 'family', 'interest', 'value', 'implication', 'closer', 'away')),
    words   TEXT NOT NULL,
    whose   TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',
    from_hour BIGINT NOT NULL DEFAULT -1,
    to_hour BIGINT NOT NULL DEFAULT -1,
    state   TEXT NOT NULL CHECK (state IN ('heard', 'reflected', 'confirmed', 'corrected', 'outdated')),
    day     BIGINT NOT NULL,
    reflected BIGINT NOT NULL DEFAULT -2147483648,
    answered BIGINT NOT NULL DEFAULT -2147483648, -- confirmed, corrected or outdated on
    met     BIGINT NOT NULL DEFAULT -2147483648,
    interaction_id BIGINT NOT NULL DEFAULT 0,
    follows BIGINT NOT NULL DEFAULT 0           -- the words it corrects
);
CREATE INDEX heard_contact ON heard (contact_id, user_id, state);
CREATE INDEX heard_need ON heard (user_id, book_id, kind, state, day);
CREATE INDEX heard_day ON heard (user_id, book_id, day, id);

-- ---------------------------------------------------------------- giving (7, 12)

-- contact_id 0: my own; else what that person has to offer ("who I know" comes from these).
CREATE TABLE offer (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL DEFAULT 0,
    kind    TEXT NOT NULL CHECK (kind IN ('know', 'who', 'have', 'can_do')),
    words   TEXT NOT NULL,
    ease    BIGINT NOT NULL DEFAULT 2 CHECK (ease BETWEEN 1 AND 3),
    free    BIGINT NOT NULL DEFAULT 1 CHECK (free IN (0, 1)),       -- of charge
    unselfish BIGINT NOT NULL DEFAULT 1 CHECK (unselfish IN (0, 1)), -- no immediate benefit to me
    made    BIGINT NOT NULL,
    closed  BIGINT NOT NULL DEFAULT -2147483648
);
CREATE INDEX offer_book ON offer (user_id, book_id, contact_id);

-- A need and what could meet it: an offer, or an item of the library (the other is 0). giver_id:
-- whose offer (0 = mine). state: open (proposed), not_this (never again), acted. Needs and offers
-- are not referred to by the engine, so that undo can take either back; readers join them.
CREATE TABLE need_match (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    heard_id BIGINT NOT NULL,
    offer_id BIGINT NOT NULL DEFAULT 0,
    article_id BIGINT NOT NULL DEFAULT 0,
    giver_id BIGINT NOT NULL DEFAULT 0,
    score   BIGINT NOT NULL,                    -- thousandths
    evidence TEXT NOT NULL DEFAULT '',          -- the words that met
    state   TEXT NOT NULL CHECK (state IN ('open', 'not_this', 'acted')),
    made    BIGINT NOT NULL,
    closed  BIGINT NOT NULL DEFAULT -2147483648
);
CREATE UNIQUE INDEX need_match_pair ON need_match (heard_id, offer_id, article_id);
CREATE INDEX need_match_contact ON need_match (contact_id, user_id, state);
CREATE INDEX need_match_giver ON need_match (giver_id, user_id, score) WHERE giver_id <> 0;
CREATE INDEX need_match_offer ON need_match (offer_id) WHERE offer_id <> 0;
CREATE INDEX need_match_article ON need_match (article_id, user_id, score) WHERE article_id <> 0;
CREATE INDEX need_match_book ON need_match (user_id, book_id, state, score);

-- Derived: the first letters of each stem of needs, offers and titles; candidates are looked up
-- here. Rows of what is gone are passed over.
CREATE TABLE match_root (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    side    TEXT NOT NULL CHECK (side IN ('need', 'offer', 'article')),
    root    TEXT NOT NULL,
    row_id  BIGINT NOT NULL,
    contact_id BIGINT NOT NULL DEFAULT 0,       -- whose need or offer; 0 = mine
    PRIMARY KEY (user_id, book_id, side, root, row_id)
) @CLUSTERED@;
CREATE INDEX match_root_row ON match_root (row_id);
CREATE INDEX match_root_contact ON match_root (contact_id) WHERE contact_id <> 0;

-- Words the user says are the same; both folded.
CREATE TABLE synonym (
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    word    TEXT NOT NULL,
    same_as TEXT NOT NULL,
    PRIMARY KEY (user_id, book_id, word, same_as)
) @CLUSTERED@;

-- Value given and received. trust = 1: free and unselfish. row_id: the introduction, article or
-- referral it came from. thanked: of what was taken; returned: of a loan.
CREATE TABLE ledger (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    side    TEXT NOT NULL CHECK (side IN ('give', 'take')),
    kind    TEXT NOT NULL CHECK (kind IN ('help', 'time', 'introduction', 'article', 'gift', 'loan', 'referral')),
    words   TEXT NOT NULL DEFAULT '',
    day     BIGINT NOT NULL,
    minutes BIGINT NOT NULL DEFAULT 0,
    trust   BIGINT NOT NULL DEFAULT 0 CHECK (trust IN (0, 1)),
    interaction_id BIGINT NOT NULL DEFAULT 0,
    row_id  BIGINT NOT NULL DEFAULT 0,
    thanked BIGINT NOT NULL DEFAULT -2147483648,
    returned BIGINT NOT NULL DEFAULT -2147483648
);
CREATE INDEX ledger_contact ON ledger (contact_id, user_id, day);
CREATE INDEX ledger_day ON ledger (user_id, book_id, day);

-- ---------------------------------------------------------------- introductions (8)

-- contact_id: who seeks; giver_id: who could give.
CREATE TABLE introduction (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    giver_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    heard_id BIGINT NOT NULL DEFAULT 0,
    offer_id BIGINT NOT NULL DEFAULT 0,
    why     TEXT NOT NULL DEFAULT '',
    state   TEXT NOT NULL CHECK (state IN ('idea', 'asked_giver', 'giver_yes', 'asked_seeker', 'both_yes', 'introduced', 'met', 'outcome', 'thanked', 'declined')),
    since   BIGINT NOT NULL,                    -- the day of that state
    due     BIGINT NOT NULL DEFAULT -2147483648, -- of the next step
    outcome TEXT NOT NULL DEFAULT '',
    made    BIGINT NOT NULL
);
CREATE INDEX introduction_contact ON introduction (contact_id, user_id);
CREATE INDEX introduction_giver ON introduction (giver_id, user_id);
CREATE INDEX introduction_book ON introduction (user_id, book_id, since, id);

CREATE TABLE introduction_step (
    id      @ID@,
    introduction_id BIGINT NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
    state   TEXT NOT NULL,
    day     BIGINT NOT NULL,
    note    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX introduction_step_of ON introduction_step (introduction_id, id);

-- A relation between two contacts that somebody stated ("colleague", "sister of"): for paths.
CREATE TABLE tie (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL,
    source  TEXT NOT NULL DEFAULT 'hand',
    made    BIGINT NOT NULL,
    import_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX tie_book ON tie (book_id, id);
CREATE INDEX tie_contact ON tie (contact_id);
CREATE INDEX tie_other ON tie (other_id);

-- ---------------------------------------------------------------- library (9)

-- contact_id: whom a success story tells about (0 = nobody); consent: the day they agreed.
CREATE TABLE article (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind    TEXT NOT NULL CHECK (kind IN ('article', 'resource', 'success_story', 'gift')),
    title   TEXT NOT NULL,
    url     TEXT NOT NULL DEFAULT '',
    text    TEXT NOT NULL DEFAULT '',
    feed    TEXT NOT NULL DEFAULT '',
    guid    TEXT NOT NULL DEFAULT '',
    contact_id BIGINT NOT NULL DEFAULT 0,
    consent BIGINT NOT NULL DEFAULT -2147483648,
    published BIGINT NOT NULL DEFAULT -2147483648,
    made    BIGINT NOT NULL,
    closed  BIGINT NOT NULL DEFAULT -2147483648
);
CREATE INDEX article_book ON article (user_id, book_id, made);
CREATE INDEX article_url ON article (user_id, book_id, url) WHERE url <> '';
CREATE UNIQUE INDEX article_guid ON article (user_id, book_id, feed, guid) WHERE guid <> '';

-- Who had it, or never wants it (not_this): once a person.
CREATE TABLE article_sent (
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    state   TEXT NOT NULL CHECK (state IN ('sent', 'not_this')),
    day     BIGINT NOT NULL,
    channel TEXT NOT NULL DEFAULT '',
    interaction_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (contact_id, user_id, article_id)
) @CLUSTERED@;
CREATE INDEX article_sent_article ON article_sent (article_id, user_id, day, contact_id);

-- ---------------------------------------------------------------- push-aways (10)

-- state not_this: no push-away, and the detector learns. signal 'botch': I did it.
CREATE TABLE pushaway (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    signal  TEXT NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    day     BIGINT NOT NULL,                    -- noticed on
    state   TEXT NOT NULL CHECK (state IN ('open', 'answered', 'repaired', 'not_this')),
    cause   TEXT NOT NULL DEFAULT '',
    response TEXT NOT NULL DEFAULT '',
    due     BIGINT NOT NULL DEFAULT -2147483648, -- look at it again on
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'stronger', 'same', 'lost')),
    lesson  TEXT NOT NULL DEFAULT '',
    closed  BIGINT NOT NULL DEFAULT -2147483648,
    interaction_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX pushaway_contact ON pushaway (contact_id, user_id, state);
CREATE INDEX pushaway_book ON pushaway (user_id, book_id, state, day);

-- ---------------------------------------------------------------- sequences, templates, letters (5, 15)

-- builtin: the key of one that came with relatum ('' = the user's own), so that it can be renewed.
CREATE TABLE template (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('message', 'email', 'letter', 'card')),
    language TEXT NOT NULL DEFAULT 'en',
    subject TEXT NOT NULL DEFAULT '',
    body    TEXT NOT NULL,
    builtin TEXT NOT NULL DEFAULT '',
    made    BIGINT NOT NULL
);
CREATE INDEX template_book ON template (user_id, book_id, name);

CREATE TABLE sequence (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    words   TEXT NOT NULL DEFAULT '',
    on_reply TEXT NOT NULL DEFAULT 'pause' CHECK (on_reply IN ('pause', 'stop', 'go_on')),
    builtin TEXT NOT NULL DEFAULT '',
    made    BIGINT NOT NULL
);
CREATE INDEX sequence_book ON sequence (user_id, book_id, name);

CREATE TABLE sequence_step (
    id      @ID@,
    sequence_id BIGINT NOT NULL REFERENCES sequence (id) ON DELETE CASCADE,
    n       BIGINT NOT NULL,                    -- 1, 2, ...
    day     BIGINT NOT NULL,                    -- after the start
    channel TEXT NOT NULL DEFAULT '',
    what    TEXT NOT NULL DEFAULT '',
    template_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX sequence_step_of ON sequence_step (sequence_id, n);

-- Somebody on a sequence. step: the next one; due: its day.
CREATE TABLE enrolment (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    sequence_id BIGINT NOT NULL REFERENCES sequence (id) ON DELETE CASCADE,
    started BIGINT NOT NULL,
    step    BIGINT NOT NULL DEFAULT 1,
    due     BIGINT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('running', 'paused', 'stopped', 'done')),
    why     TEXT NOT NULL DEFAULT '',
    since   BIGINT NOT NULL                     -- the day of that state
);
CREATE INDEX enrolment_contact ON enrolment (contact_id, user_id, state);
CREATE INDEX enrolment_sequence ON enrolment (sequence_id, state);

CREATE TABLE letter (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    template_id BIGINT NOT NULL DEFAULT 0,
    kind    TEXT NOT NULL CHECK (kind IN ('message', 'email', 'letter', 'card')),
    subject TEXT NOT NULL DEFAULT '',
    body    TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
    made    BIGINT NOT NULL,
    sent    BIGINT NOT NULL DEFAULT -2147483648,
    interaction_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX letter_contact ON letter (contact_id, user_id, made);
CREATE INDEX letter_book ON letter (user_id, book_id, state, made);

-- ---------------------------------------------------------------- asks (13), referrals (14)

-- side: mine | theirs (they invited or asked me: what readiness looks for). answer '' = open.
CREATE TABLE ask (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    side    TEXT NOT NULL DEFAULT 'mine' CHECK (side IN ('mine', 'theirs')),
    kind    TEXT NOT NULL CHECK (kind IN ('sale', 'next_step', 'friendship', 'invitation', 'referral', 'help')),
    words   TEXT NOT NULL,
    day     BIGINT NOT NULL,
    answer  TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'yes', 'no', 'later')),
    answered BIGINT NOT NULL DEFAULT -2147483648,
    due     BIGINT NOT NULL DEFAULT -2147483648, -- follow up on (later: ask again)
    interaction_id BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX ask_contact ON ask (contact_id, user_id, day);
CREATE INDEX ask_book ON ask (user_id, book_id, day);

-- side 'received': contact_id sent me other_id; 'given': I sent other_id to contact_id. other_id 0:
-- only named in words.
CREATE TABLE referral (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL DEFAULT 0,
    side    TEXT NOT NULL CHECK (side IN ('received', 'given')),
    words   TEXT NOT NULL DEFAULT '',
    day     BIGINT NOT NULL,
    thanked BIGINT NOT NULL DEFAULT -2147483648,
    outcome TEXT NOT NULL DEFAULT '',
    told    BIGINT NOT NULL DEFAULT -2147483648  -- how it ended
);
CREATE INDEX referral_contact ON referral (contact_id, user_id);
CREATE INDEX referral_other ON referral (other_id, user_id) WHERE other_id <> 0;
CREATE INDEX referral_book ON referral (user_id, book_id, day);

-- ---------------------------------------------------------------- try this week (16)

CREATE TABLE practice_try (
    id      @ID@,
    book_id BIGINT NOT NULL REFERENCES book (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    contact_id BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    week    BIGINT NOT NULL,                    -- its Monday
    act     TEXT NOT NULL,                      -- key in share/
    words   TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('proposed', 'taken', 'done', 'not_done', 'declined')),
    answer  TEXT NOT NULL DEFAULT '',
    answered BIGINT NOT NULL DEFAULT -2147483648
);
CREATE INDEX practice_try_week ON practice_try (user_id, book_id, week);
CREATE INDEX practice_try_contact ON practice_try (contact_id, user_id);
