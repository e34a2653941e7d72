#include "core/intention.h"

static const struct {
    const char *title, *professional, *personal;
} cells[REL_CELLS] = {
    [REL_CELL_SUCCESS] = {"Success for them", "What would success look like for them?",
                          "What would make their life good?"},
    [REL_CELL_WORKING] = {"Working with them", "How do they like to work, and be worked with?",
                          "What is the best way to be with them?"},
    [REL_CELL_INTENTION] = {"My intention", "What do you intend for them?",
                            "What do you wish for them?"},
    [REL_CELL_PURPOSE] = {"Shared purpose", "Which larger purpose do you share?",
                          "What matters to both of you?"},
    [REL_CELL_REWARD_THEIRS] = {"What they get", "What do they get out of it?",
                                "What does it give them?"},
    [REL_CELL_REWARD_MINE] = {"What I get", "What do you get out of it?", "What does it give you?"},
};

const char *
rel_intention_question(enum rel_cell cell, enum rel_vocabulary vocabulary)
{
    return vocabulary == REL_WORDS_PERSONAL ? cells[cell].personal : cells[cell].professional;
}

const char *
rel_intention_title(enum rel_cell cell)
{
    return cells[cell].title;
}
