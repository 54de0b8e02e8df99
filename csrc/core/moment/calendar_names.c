/* Names of months, days, spans and zones.
 *
 * Each table is one string for each number, its names in lower case separated by spaces. They
 * are searched from front to back: a few kilobytes at most, and only for words that stand beside
 * a number, so a lookup is constant time and the tables stay readable. Languages: en de fr es it
 * pt nl pl sv da no fi tr cs ru uk el, and ro ca where their words differ.
 */
#include "calendar_names.h"

#include <string.h>

#define MAX_NAME_BYTES 40 /* the longest name is Greek, 26 bytes */

static const char *const months[] = {
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty "
    "tammikuu tammikuuta tammi ocak oca ledna leden led января январь янв січня січень січ ιανουαρίου ιανουάριος "
    "ιαν gener ianuarie ian",
    "february feb februar feber février févr fév fevrier fevr febrero febbraio febb fevereiro fev februari lutego "
    "luty lut helmikuu helmikuuta helmi şubat şub února únor úno февраля февраль фев лютого лютий лют "
    "φεβρουαρίου φεβρουάριος φεβ febrer februarie",
    "march mar märz mär mrz maerz mars marzo março marco maart mrt marca marzec marts maaliskuu maaliskuuta "
    "maalis mart března březen bře марта март мар березня березень бер μαρτίου μάρτιος μαρ març martie",
    "april apr avril avr abril abr aprile abrile kwietnia kwiecień kwi huhtikuu huhtikuuta huhti nisan nis dubna "
    "duben dub апреля апрель апр квітня квітень квіт απριλίου απρίλιος απρ aprilie",
    "may mai mayo maggio mag maio mei maja maj toukokuu toukokuuta touko mayıs května květen kvě мая май травня "
    "травень трав μαΐου μαίου μάιος μαϊ maig",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze kesäkuu kesäkuuta kesä haziran haz června "
    "červen čvn июня июнь июн червня червень черв ιουνίου ιούνιος ιουν juny iunie iun",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip heinäkuu heinäkuuta heinä temmuz tem "
    "července červenec čvc июля июль июл липня липень лип ιουλίου ιούλιος ιουλ juliol iulie iul",
    "august aug août aout agosto ago augustus sierpnia sierpień sie augusti elokuu elokuuta elo ağustos ağu srpna "
    "srpen srp августа август авг серпня серпень серп αυγούστου αύγουστος αυγ agost",
    "september sept sep septembre septiembre setiembre settembre sett set setembro września wrzesień wrz "
    "syyskuu syyskuuta syys eylül eyl září zář сентября сентябрь сен сент вересня вересень вер σεπτεμβρίου "
    "σεπτέμβριος σεπ σεπτ setembre septembrie",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź lokakuu "
    "lokakuuta loka ekim eki října říjen říj октября октябрь окт жовтня жовтень жовт οκτωβρίου οκτώβριος οκτ "
    "octombrie",
    "november nov novembre noviembre novembro listopada listopad lis marraskuu marraskuuta marras kasım kas "
    "listopadu ноября ноябрь ноя нояб листопада листопад лист νοεμβρίου νοέμβριος νοε noiembrie",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień gru "
    "joulukuu joulukuuta joulu aralık ara prosince prosinec pro декабря декабрь дек грудня грудень груд "
    "δεκεμβρίου δεκέμβριος δεκ desembre desember des decembrie",
};

static const char *const weekdays[] = {
    "monday mon montag mo lundi lun lunes lunedì lunedi segunda seg maandag ma poniedziałek pon måndag mån mandag "
    "man maanantai maanantaina pazartesi pzt pondělí понедельник пн понеділок δευτέρα δευ dilluns luni",
    "tuesday tue tues dienstag di mardi mar martes martedì martedi terça ter dinsdag wtorek wto tisdag tis tirsdag "
    "tir tiistai tiistaina salı sal úterý вторник вт вівторок τρίτη τρι dimarts marți",
    "wednesday wed weds mittwoch mi mercredi mer miércoles miercoles mié mercoledì mercoledi quarta qua woensdag wo "
    "środa śro onsdag ons keskiviikko keskiviikkona çarşamba çar středa среда ср середа τετάρτη τετ dimecres",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì giovedi gio quinta qui donderdag czwartek czw "
    "torsdag tors tor torstai torstaina perşembe per čtvrtek четверг чт четвер πέμπτη πεμ dijous joi",
    "friday fri freitag fr vendredi ven viernes vie venerdì venerdi sexta sex vrijdag vr piątek pią fredag fre "
    "perjantai perjantaina cuma cum pátek пятница пт п'ятниця παρασκευή παρ divendres vineri",
    "saturday sat samstag sonnabend sa samedi sam sábado sabado sáb sabato sab zaterdag za sobota sob lördag lör "
    "lørdag lør lauantai lauantaina cumartesi cmt суббота сб субота σάββατο σαβ dissabte sâmbătă",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo niedziela nie söndag sön søndag søn "
    "sunnuntai sunnuntaina pazar paz neděle воскресенье вс неділя κυριακή κυρ diumenge duminică",
};

static const char *const units[] = {
    "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden "
    "sekund sekundy sekunder sekuntia saniye sekundami секунд секунды секунду δευτερόλεπτα",
    "m min mins minute minutes minuten minuto minutos minuti minuut minuten minut minuty minutę minuter minutter "
    "minuuttia minuutti dakika dk minutami minuta мин минут минуты минуту хвилин хвилини хвилину λεπτά λεπτό",
    "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur u uren godz godzin godziny godzinę "
    "timme timmar tim time timer tuntia tunti saat sa hodinami hodinou hodin час часа часов ч годин години годину "
    "ώρες ώρα hores",
    "d day days tag tage tagen jour jours j día días dia dias giorno giorni gg dag dagen dni dzień dagar dage dager "
    "päivää päivä gün dny dnem день дня дней дні днів ημέρες ημέρα μέρες dies zi zile",
    "w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie "
    "tygodni vecka veckor uge uger uke uker viikkoa viikko hafta týdny týdnem неделю недели недель тиждень тижні "
    "тижнів εβδομάδες εβδομάδα setmanes",
    "mo month months monat monate monaten mois mes meses mese mesi mês maand maanden miesiąc miesiące miesięcy "
    "månad månader måned måneder kuukautta ay měsíci месяц месяца месяцев місяць місяці місяців μήνες μήνα luni",
    "y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano anos jaar rok lata lat år "
    "vuotta yıl lety год года лет рік роки років χρόνια any anys ani",
};

static const char *const before[] = {"vor hace há ha för for před πριν fa acum"};
static const char *const after[] = {"ago fa geleden temu sedan siden sitten önce назад тому atrás"};
static const char *const one[] = {
    "a an one ein eine einer einem einen un une una uno um uma een één ett en et yksi bir één jedną jedna один одну "
    "одна"};
static const char *const of[] = {"of de del di d du von vom da do af av"};
static const char *const at[] = {
    "at um à a las alle ore às as om kl klo o godz w v ve saat в о στις gegen on the am le les el il den la los h"};
static const char *const clock_words[] = {"uhr uur hrs hours h heures ore godz čas часов hora horas"};
static const char *const ordinals[] = {"st nd rd th er ère re e de te º ª"};

#define TABLE(array) {array, (int)(sizeof(array) / sizeof(array)[0])}

static const struct {
    const char *const *names;
    int count;
} tables[] = {
    TABLE(months), TABLE(weekdays), TABLE(units), TABLE(before),      TABLE(after),
    TABLE(one),    TABLE(of),       TABLE(at),    TABLE(clock_words), TABLE(ordinals),
};

/* Decodes two-byte letters; the languages above need no longer ones. 0: not one. */
static uint32_t decode_letter(const char *text, size_t size, size_t *length) {
    unsigned char first = size > 0 ? (unsigned char)text[0] : 0;
    *length = 1;
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return first;
    if (first < 0xC3 || first > 0xD4 || size < 2) return 0;
    *length = 2;
    uint32_t code = (uint32_t)((first & 0x1F) << 6 | ((unsigned char)text[1] & 0x3F));
    if (code == 0xD7 || code == 0xF7) return 0;
    return code < 0x250 || (code >= 0x386 && code < 0x530) ? code : 0;
}

/* Lower case of a letter that decode_letter gives. */
static uint32_t fold_letter(uint32_t code) {
    if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code >= 0xC0 && code <= 0xDE) return code + 32;
    if (code == 0x130) return 'i';
    if (code == 0x178) return 0xFF;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return code & 1 ? code + 1 : code;
    if (code >= 0x100 && code <= 0x177) return code | 1;
    if (code == 0x386) return 0x3AC;
    if (code >= 0x388 && code <= 0x38A) return code + 37;
    if (code == 0x38C) return 0x3CC;
    if (code == 0x38E || code == 0x38F) return code + 63;
    if (code >= 0x391 && code <= 0x3AB) return code + 32;
    if (code >= 0x400 && code <= 0x40F) return code + 80;
    if (code >= 0x410 && code <= 0x42F) return code + 32;
    if (code >= 0x460 && code <= 0x52F) return code | 1;
    return code;
}

size_t nutgraf_moment_letter(const char *text, size_t size, bool *upper) {
    size_t length;
    uint32_t code = decode_letter(text, size, &length);
    if (code == 0) return 0;
    *upper = fold_letter(code) != code;
    return length;
}

/* Writes the word in lower case; its new size, or 0 when it is longer than any name. */
static size_t fold_word(const char *word, size_t size, char *folded) {
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t length;
        uint32_t code = decode_letter(word + i, size - i, &length);
        if (used + 2 > MAX_NAME_BYTES) return 0;
        if (code == 0) {
            for (size_t k = 0; k < length; k++) folded[used++] = word[i + k];
        } else {
            code = fold_letter(code);
            if (code < 0x80) {
                folded[used++] = (char)code;
            } else {
                folded[used++] = (char)(0xC0 | code >> 6);
                folded[used++] = (char)(0x80 | (code & 0x3F));
            }
        }
        i += length;
    }
    return used;
}

int nutgraf_moment_name(nutgraf_moment_table table, const char *word, size_t size) {
    char folded[MAX_NAME_BYTES + 2];
    if (size == 0 || size > MAX_NAME_BYTES) return 0;
    size_t used = fold_word(word, size, folded);
    if (used == 0) return 0;
    for (int number = 0; number < tables[table].count; number++) {
        const char *names = tables[table].names[number];
        /* strchr jumps to where a name may begin: this is asked for every word of a page */
        for (const char *name = strchr(names, folded[0]); name != NULL; name = strchr(name + 1, folded[0])) {
            if (name != names && name[-1] != ' ') continue;
            if (strncmp(name, folded, used) == 0 && (name[used] == ' ' || name[used] == '\0')) return number + 1;
        }
    }
    return 0;
}

/* strong: nothing else starts so, and text may be glued to it even in capitals. Names without one
 * meaning ("ET" is two offsets in a year) are not known. */
static const struct {
    const char *name;
    int offset; /* minutes */
    bool known, strong;
} zones[] = {
    {"GMT", 0, true, true},      {"UTC", 0, true, true},      {"BST", 60, true, true},
    {"CEST", 120, true, true},   {"CET", 60, true, false},    {"MESZ", 120, true, true},
    {"MEZ", 60, true, true},     {"IST", 330, true, true},    {"EDT", -240, true, true},
    {"EST", -300, true, false},  {"CDT", -300, true, true},   {"CST", -360, true, false},
    {"MDT", -360, true, true},   {"MST", -420, true, false},  {"PDT", -420, true, true},
    {"PST", -480, true, false},  {"AEST", 600, true, true},   {"AEDT", 660, true, true},
    {"ACST", 570, true, true},   {"ACDT", 630, true, true},   {"AWST", 480, true, true},
    {"NZST", 720, true, true},   {"NZDT", 780, true, true},   {"JST", 540, true, true},
    {"KST", 540, true, true},    {"HKT", 480, true, true},    {"SGT", 480, true, true},
    {"PKT", 300, true, true},    {"WIB", 420, true, true},    {"MSK", 180, true, true},
    {"EET", 120, true, false},   {"EEST", 180, true, true},   {"WET", 0, true, false},
    {"WEST", 60, true, false},   {"WAT", 60, true, false},    {"EAT", 180, true, false},
    {"CAT", 120, true, false},   {"SAST", 120, true, true},   {"TRT", 180, true, false},
    {"BRT", -180, true, false},  {"ART", -180, true, false},  {"ET", 0, false, false},
    {"CT", 0, false, false},     {"MT", 0, false, false},     {"PT", 0, false, false},
    {"AET", 0, false, false},    {"Z", 0, true, false},
};

static bool is_letter(const char *text, size_t size, bool *upper) {
    *upper = false;
    return nutgraf_moment_letter(text, size, upper) > 0;
}

/* May a zone end before text[end]? "BSTSunak", "BST", "BST)" but not "BSTs". */
static bool zone_ends(const char *text, size_t size, size_t end, bool strong) {
    bool upper, next;
    if (!is_letter(text + end, size - end, &upper)) return end >= size || text[end] < '0' || text[end] > '9' || strong;
    if (!upper) return false;
    if (strong) return true;
    size_t length = nutgraf_moment_letter(text + end, size - end, &upper);
    return is_letter(text + end + length, size - end - length, &next) && !next;
}

size_t nutgraf_moment_zone(const char *text, size_t size, int *offset, bool *known) {
    size_t best = 0;
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
        size_t length = strlen(zones[i].name);
        if (length <= best || length > size || memcmp(text, zones[i].name, length) != 0) continue;
        if (!zone_ends(text, size, length, zones[i].strong)) continue;
        best = length;
        *offset = zones[i].offset;
        *known = zones[i].known;
    }
    return best;
}
