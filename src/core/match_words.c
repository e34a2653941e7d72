/* The tables of core/match.h: words that never count, words that say little, and synonyms. All
 * folded (no accents, small letters); English and German. */
#include "base/str.h"
#include "core/match.h"

#include <stdlib.h>
#include <string.h>

/* Ordered, for bsearch. */
static const char *const stops[] = {
    "a",       "aber",    "about",   "all",      "alle",    "also",      "am",     "an",
    "and",     "another", "any",     "anybody",  "anyone",  "are",       "around", "as",
    "at",      "auch",    "auf",     "aus",      "be",      "bei",       "beim",   "better",
    "between", "bin",     "braucht", "but",      "by",      "can",       "come",   "comes",
    "das",     "dass",    "dem",     "den",      "der",     "des",       "die",    "do",
    "does",    "drei",    "eat",     "eats",     "eight",   "ein",       "eine",   "einem",
    "einen",   "einer",   "eines",   "er",       "es",      "etwas",     "five",   "for",
    "four",    "from",    "fuer",    "funf",     "fur",     "gegen",     "get",    "getting",
    "good",    "gut",     "gute",    "guten",    "guter",   "gutes",     "has",    "hat",
    "have",    "having",  "he",      "her",      "his",     "how",       "i",      "ich",
    "ihr",     "ihre",    "ihren",   "im",       "in",      "into",      "is",     "ist",
    "it",      "its",     "jemand",  "jemanden", "kann",    "kein",      "keine",  "kennt",
    "know",    "knows",   "looking", "makes",    "me",      "mehr",      "mein",   "meine",
    "mit",     "more",    "must",    "my",       "nach",    "need",      "needs",  "new",
    "nicht",   "nine",    "no",      "noch",     "not",     "oder",      "of",     "off",
    "on",      "one",     "or",      "other",    "our",     "out",       "own",    "sechs",
    "sehr",    "sein",    "seine",   "seinen",   "seven",   "she",       "sich",   "sie",
    "six",     "so",      "some",    "somebody", "someone", "something", "sucht",  "ten",
    "that",    "the",     "their",   "them",     "they",    "this",      "three",  "to",
    "two",     "um",      "und",     "up",       "very",    "vier",      "vom",    "von",
    "wants",   "was",     "we",      "what",     "where",   "which",     "who",    "wie",
    "will",    "wir",     "with",    "without",  "would",   "you",       "your",   "zu",
    "zum",     "zur",     "zwei",
};

static const char *const weak[] = {
    "advice",   "after",       "again",        "any",     "area",     "bald",      "before",
    "big",      "build",       "business",     "city",    "clients",  "companies", "company",
    "contact",  "contacts",    "customers",    "day",     "dreams",   "einfach",   "experienced",
    "expert",   "experte",     "find",         "finden",  "firm",     "firma",     "firms",
    "first",    "fragen",      "free",         "friend",  "friends",  "group",     "hand",
    "help",     "helping",     "hilfe",        "home",    "house",    "ideas",     "kind",
    "kleine",   "kleinen",     "large",        "learn",   "learning", "lernen",    "life",
    "little",   "local",       "longer",       "make",    "month",    "months",    "neue",
    "neuen",    "next",        "nice",         "old",     "once",     "people",    "person",
    "place",    "problem",     "professional", "project", "projects", "question",  "questions",
    "reliable", "right",       "schon",        "service", "services", "setting",   "simple",
    "small",    "soon",        "spare",        "start",   "starting", "struggles", "suche",
    "team",     "teams",       "things",       "time",    "today",    "town",      "trouble",
    "twice",    "unternehmen", "visiting",     "way",     "week",     "while",     "work",
    "working",  "year",        "years",
};

/* One group a line: any of its words stands for any other. */
static const char *const groups[][14] = {
    {"bookkeeper", "bookkeeping", "accountant", "accounting", "accounts", "buchhalter",
     "buchhaltung", "books", "ledger"},
    {"tax", "taxes", "steuer", "steuern", "steuerberater", "steuererklarung", "fiscal"},
    {"lawyer", "attorney", "solicitor", "legal", "law", "anwalt", "rechtsanwalt", "jurist", "recht",
     "counsel", "contract", "contracts"},
    {"contract", "contracts", "agreement", "vertrag", "vertrage", "lease"},
    {"notary", "notar", "notarised"},
    {"doctor", "physician", "gp", "arzt", "arztin", "medical", "medicine", "praxis"},
    {"dentist", "dental", "teeth", "zahnarzt"},
    {"physiotherapist", "physiotherapy", "physio", "back", "rucken", "krankengymnastik"},
    {"therapist", "therapy", "psychologist", "counselling", "therapeut", "burnout"},
    {"nurse", "care", "carer", "caregiver", "pflege", "pflegedienst", "elderly"},
    {"nanny", "babysitter", "childcare", "babysitting", "kinderbetreuung", "daycare", "kita",
     "kindergarten", "tagesmutter"},
    {"school", "schule", "schools", "education", "bildung"},
    {"tutor", "tutoring", "nachhilfe", "lessons", "teacher", "teach", "teaching", "unterricht",
     "lehrer"},
    {"math", "maths", "mathematics", "mathe", "mathematik", "algebra"},
    {"english", "englisch"},
    {"german", "deutsch"},
    {"french", "franzosisch"},
    {"spanish", "spanisch"},
    {"translate", "translator", "translation", "ubersetzer", "ubersetzung", "interpreter"},
    {"website", "web", "site", "homepage", "webseite", "webdesign", "internetseite"},
    {"design", "designer", "graphic", "logo", "branding", "gestaltung", "grafik"},
    {"photo", "photos", "photographer", "photography", "photograph", "fotograf", "foto", "fotos",
     "portrait", "headshots", "pictures"},
    {"video", "film", "filming", "videographer", "camera"},
    {"write", "writer", "writing", "copywriter", "copywriting", "texter", "texts", "editor",
     "editing", "lektor", "proofreading"},
    {"marketing", "advertising", "promotion", "werbung", "campaign", "ads"},
    {"press", "journalist", "media", "presse", "newspaper", "publicity"},
    {"sales", "selling", "vertrieb", "verkauf"},
    {"software", "developer", "programmer", "programming", "coding", "entwickler", "code",
     "programmierer"},
    {"database", "postgres", "postgresql", "sql", "datenbank", "mysql"},
    {"computer", "laptop", "pc", "notebook", "rechner"},
    {"network", "wifi", "wlan", "router", "netzwerk", "internet"},
    {"security", "secure", "sicherheit", "hacked", "passwords"},
    {"server", "hosting", "cloud", "linux", "admin"},
    {"investor", "investors", "funding", "capital", "venture", "investment", "finanzierung",
     "geldgeber", "money", "angel"},
    {"loan", "credit", "bank", "mortgage", "kredit", "darlehen", "hypothek", "financing"},
    {"insurance", "insure", "versicherung", "insurer", "versicherungen"},
    {"pension", "retirement", "rente", "altersvorsorge"},
    {"grant", "grants", "subsidy", "forderung", "zuschuss", "stipend"},
    {"donor", "donors", "donation", "fundraising", "fundraiser", "spenden", "spender", "sponsor",
     "sponsors"},
    {"volunteer", "volunteers", "volunteering", "ehrenamt", "freiwillige", "helpers"},
    {"flat", "apartment", "wohnung", "rent", "rental", "room", "zimmer", "lodging", "miete",
     "landlord", "vermieter"},
    {"office", "workspace", "coworking", "desk", "buro", "desks"},
    {"shop", "premises", "store", "retail", "laden", "geschaft", "storefront"},
    {"venue", "hall", "location", "saal", "event", "veranstaltung", "events"},
    {"move", "moving", "van", "transport", "umzug", "truck", "transporter", "removal"},
    {"car", "auto", "vehicle", "garage", "mechanic", "werkstatt"},
    {"bike", "bicycle", "cycling", "fahrrad", "rad"},
    {"carpenter", "joiner", "wood", "woodwork", "tischler", "schreiner", "furniture", "mobel",
     "shelves"},
    {"plumber", "plumbing", "installateur", "klempner", "heating", "heizung", "bathroom", "boiler"},
    {"electrician", "electric", "electrical", "wiring", "elektriker", "strom"},
    {"paint", "painter", "painting", "maler", "decorating"},
    {"roof", "roofer", "dach", "dachdecker"},
    {"architect", "architecture", "architekt", "planning", "renovation", "renovate", "umbau",
     "rebuild", "extension"},
    {"garden", "gardener", "gardening", "garten", "gartner", "plants", "hedge", "trees"},
    {"clean", "cleaning", "cleaner", "reinigung", "putzfrau", "putzhilfe"},
    {"cook", "cooking", "chef", "catering", "caterer", "koch", "kochen", "food", "buffet"},
    {"bread", "bake", "baker", "baking", "cake", "backen", "torte"},
    {"wine", "wein", "winery", "winemaker", "winzer"},
    {"coffee", "kaffee", "roaster", "rosterei"},
    {"dog", "hund", "puppy", "dogs", "pet", "haustier"},
    {"cat", "katze", "kitten"},
    {"vet", "veterinary", "tierarzt"},
    {"music", "musician", "band", "piano", "guitar", "musik", "klavier", "gitarre", "violin"},
    {"choir", "singing", "sing", "chor", "singer", "gesang"},
    {"run", "running", "jogging", "marathon", "laufen"},
    {"hike", "hiking", "mountains", "wandern", "berge", "walking"},
    {"sail", "sailing", "boat", "segeln", "boot"},
    {"yoga", "pilates", "meditation", "mindfulness"},
    {"gym", "fitness", "trainer", "workout", "sport"},
    {"travel", "trip", "holiday", "reise", "urlaub", "vacation", "reisen"},
    {"visa", "immigration", "permit", "visum", "aufenthalt", "residence"},
    {"job", "position", "role", "stelle", "arbeit", "employment", "vacancy"},
    {"hire", "hiring", "recruit", "recruiter", "recruiting", "recruitment", "staff", "employees",
     "personal", "mitarbeiter", "candidates", "headhunter"},
    {"intern", "internship", "praktikum", "praktikant", "apprentice", "trainee", "ausbildung"},
    {"cv", "resume", "lebenslauf", "bewerbung", "application", "interview"},
    {"mentor", "mentoring", "coach", "coaching", "sparring"},
    {"speak", "speaker", "speaking", "talk", "keynote", "vortrag", "referent", "presentation",
     "presentations"},
    {"publish", "publisher", "publishing", "verlag", "book", "buch", "manuscript", "author"},
    {"print", "printing", "printer", "druck", "druckerei", "flyers"},
    {"supplier", "suppliers", "wholesale", "lieferant", "vendor", "manufacturer", "hersteller"},
    {"ship", "shipping", "logistics", "logistik", "freight", "customs", "versand", "zoll"},
    {"data", "analytics", "statistics", "statistik", "spreadsheet", "excel", "analysis"},
    {"privacy", "gdpr", "dsgvo", "datenschutz"},
    {"patent", "trademark", "ip", "marke"},
    {"negotiate", "negotiation", "negotiating", "verhandlung", "verhandeln"},
    {"conflict", "mediation", "mediator", "mediation", "streit", "dispute", "schlichtung"},
    {"divorce", "separation", "scheidung", "trennung"},
    {"inheritance", "testament", "estate", "erbe", "erbrecht", "testator"},
    {"solar", "photovoltaic", "photovoltaik", "energy", "energie", "insulation"},
    {"sleep", "schlaf", "insomnia"},
    {"diet", "nutrition", "nutritionist", "ernahrung", "weight"},
    {"allergy", "allergies", "allergie"},
    {"tools", "werkzeug", "drill", "ladder", "leiter", "tool"},
    {"clothes", "kleidung", "sewing", "tailor", "schneider", "nahen"},
    {"wedding", "hochzeit", "marry"},
    {"funeral", "grief", "trauer", "beerdigung", "mourning"},
    {"theatre", "theater", "actor", "drama", "schauspiel"},
    {"museum", "art", "gallery", "kunst", "galerie", "artist", "exhibition"},
    {"university", "college", "universitat", "studium", "study", "thesis", "studieren", "degree"},
    {"research", "forschung", "science", "scientist", "study"},
    {"succession", "successor", "nachfolge", "nachfolger", "takeover"},
    {"sell", "seller", "buyer", "buy", "kaufen", "verkaufen", "purchase"},
};

static int
compare(const void *key, const void *item)
{
    return strcmp(key, *(const char *const *)item);
}

bool
rel_match_stop(const char *word)
{
    return strlen(word) < 2
           || bsearch(word, stops, REL_COUNT(stops), sizeof(*stops), compare) != NULL;
}

double
rel_match_weight(const char *word)
{
    return bsearch(word, weak, REL_COUNT(weak), sizeof(*weak), compare) ? 0.3 : 1;
}

const char *const *
rel_match_group(size_t i)
{
    return i < REL_COUNT(groups) ? groups[i] : NULL;
}
