#include "core/nickname.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by the short form. Only forms that stand for one name nearly always. */
static const struct {
    const char *nick, *name;
} table[] = {
    {"abby", "abigail"},      {"alex", "alexander"},   {"andi", "andreas"},
    {"andy", "andrew"},       {"angie", "angela"},     {"anni", "anna"},
    {"annie", "anna"},        {"babsi", "barbara"},    {"basti", "sebastian"},
    {"bea", "beatrice"},      {"becky", "rebecca"},    {"ben", "benjamin"},
    {"bernie", "bernhard"},   {"bert", "albert"},      {"beth", "elizabeth"},
    {"bill", "william"},      {"billy", "william"},    {"bob", "robert"},
    {"bobby", "robert"},      {"cathy", "catherine"},  {"charlie", "charles"},
    {"chris", "christopher"}, {"chuck", "charles"},    {"cindy", "cynthia"},
    {"conny", "cornelia"},    {"dan", "daniel"},       {"danny", "daniel"},
    {"dave", "david"},        {"debbie", "deborah"},   {"dick", "richard"},
    {"dolly", "dorothy"},     {"drew", "andrew"},      {"ed", "edward"},
    {"eddie", "edward"},      {"ellie", "eleanor"},    {"erni", "ernst"},
    {"flo", "florian"},       {"franzi", "franziska"}, {"fred", "frederick"},
    {"freddy", "frederick"},  {"fritz", "friedrich"},  {"gabi", "gabriele"},
    {"geoff", "geoffrey"},    {"gerry", "gerald"},     {"greg", "gregory"},
    {"gus", "augustus"},      {"hank", "henry"},       {"hannes", "johannes"},
    {"hansi", "johann"},      {"harry", "harold"},     {"heini", "heinrich"},
    {"heinz", "heinrich"},    {"jack", "john"},        {"jake", "jacob"},
    {"jeff", "jeffrey"},      {"jen", "jennifer"},     {"jenny", "jennifer"},
    {"jerry", "gerald"},      {"jim", "james"},        {"jimmy", "james"},
    {"joe", "joseph"},        {"joey", "joseph"},      {"johnny", "john"},
    {"jon", "jonathan"},      {"josh", "joshua"},      {"jule", "julia"},
    {"kalle", "karl"},        {"kate", "katherine"},   {"kathi", "katharina"},
    {"kathy", "katherine"},   {"ken", "kenneth"},      {"kim", "kimberly"},
    {"klausi", "klaus"},      {"larry", "lawrence"},   {"lena", "helena"},
    {"leni", "helena"},       {"lexi", "alexandra"},   {"lisi", "elisabeth"},
    {"liz", "elizabeth"},     {"lizzie", "elizabeth"}, {"lou", "louis"},
    {"maggie", "margaret"},   {"mandy", "amanda"},     {"manni", "manfred"},
    {"marge", "margaret"},    {"matt", "matthew"},     {"matze", "matthias"},
    {"max", "maximilian"},    {"meg", "margaret"},     {"mike", "michael"},
    {"mitch", "mitchell"},    {"molly", "mary"},       {"nancy", "anne"},
    {"nate", "nathaniel"},    {"ned", "edward"},       {"nick", "nicholas"},
    {"niki", "nikolaus"},     {"paco", "francisco"},   {"pam", "pamela"},
    {"pat", "patrick"},       {"patty", "patricia"},   {"peggy", "margaret"},
    {"pepe", "jose"},         {"pete", "peter"},       {"phil", "philip"},
    {"polly", "mary"},        {"ralf", "ralph"},       {"ray", "raymond"},
    {"resi", "theresia"},     {"rich", "richard"},     {"rick", "richard"},
    {"rob", "robert"},        {"robbie", "robert"},    {"rolf", "rudolf"},
    {"ron", "ronald"},        {"rudi", "rudolf"},      {"sally", "sarah"},
    {"sam", "samuel"},        {"sandy", "alexandra"},  {"sepp", "josef"},
    {"seppi", "josef"},       {"sigi", "sigmund"},     {"steffi", "stefanie"},
    {"steve", "steven"},      {"stu", "stuart"},       {"sue", "susan"},
    {"susi", "susanne"},      {"susie", "susan"},      {"ted", "edward"},
    {"teddy", "theodore"},    {"terry", "terence"},    {"tim", "timothy"},
    {"tina", "christina"},    {"toby", "tobias"},      {"tom", "thomas"},
    {"tommy", "thomas"},      {"toni", "anton"},       {"tony", "anthony"},
    {"uli", "ulrich"},        {"ursel", "ursula"},     {"uschi", "ursula"},
    {"val", "valerie"},       {"vicky", "victoria"},   {"walt", "walter"},
    {"wes", "wesley"},        {"will", "william"},     {"willi", "wilhelm"},
    {"willy", "wilhelm"},     {"wolfi", "wolfgang"},   {"zach", "zachary"},
};

static int
compare(const void *key, const void *row)
{
    return strcmp(key, *(const char *const *)row);
}

const char *
rel_nickname_of(const char *given)
{
    const char *const *found =
        bsearch(given, table, sizeof(table) / sizeof(*table), sizeof(*table), compare);

    return found ? found[1] : given;
}
