/* Made by csrc/training/words.lua from lua/nutgraf/lexicon/words: `make words`. */

static const calendar_name months[] = {
    {"abr", 4}, {"abril", 4}, {"abrile", 4}, {"ago", 8}, {"agost", 8}, {"agosto", 8}, {"aout", 8},
    {"août", 8}, {"apr", 4}, {"april", 4}, {"aprile", 4}, {"aprilie", 4}, {"ara", 12}, {"aralık", 12},
    {"aug", 8}, {"august", 8}, {"augusti", 8}, {"augustus", 8}, {"avr", 4}, {"avril", 4}, {"ağu", 8},
    {"ağustos", 8}, {"bře", 3}, {"březen", 3}, {"března", 3}, {"cze", 6}, {"czerwca", 6}, {"czerwiec", 6},
    {"dec", 12}, {"december", 12}, {"decembre", 12}, {"decembrie", 12}, {"des", 12}, {"desember", 12},
    {"desembre", 12}, {"dez", 12}, {"dezember", 12}, {"dezembro", 12}, {"dic", 12}, {"dicembre", 12},
    {"diciembre", 12}, {"dub", 4}, {"duben", 4}, {"dubna", 4}, {"déc", 12}, {"décembre", 12}, {"eki", 10},
    {"ekim", 10}, {"elo", 8}, {"elokuu", 8}, {"elokuuta", 8}, {"ene", 1}, {"enero", 1}, {"eyl", 9},
    {"eylül", 9}, {"feb", 2}, {"febb", 2}, {"febbraio", 2}, {"feber", 2}, {"febrer", 2}, {"febrero", 2},
    {"februar", 2}, {"februari", 2}, {"februarie", 2}, {"february", 2}, {"fev", 2}, {"fevereiro", 2},
    {"fevr", 2}, {"fevrier", 2}, {"fév", 2}, {"févr", 2}, {"février", 2}, {"gen", 1}, {"gener", 1},
    {"gennaio", 1}, {"giu", 6}, {"giugno", 6}, {"gru", 12}, {"grudnia", 12}, {"grudzień", 12}, {"haz", 6},
    {"haziran", 6}, {"heinä", 7}, {"heinäkuu", 7}, {"heinäkuuta", 7}, {"helmi", 2}, {"helmikuu", 2},
    {"helmikuuta", 2}, {"huhti", 4}, {"huhtikuu", 4}, {"huhtikuuta", 4}, {"ian", 1}, {"ianuarie", 1},
    {"iul", 7}, {"iulie", 7}, {"iun", 6}, {"iunie", 6}, {"jan", 1}, {"janeiro", 1}, {"januar", 1},
    {"januari", 1}, {"january", 1}, {"janv", 1}, {"janvier", 1}, {"joulu", 12}, {"joulukuu", 12},
    {"joulukuuta", 12}, {"juil", 7}, {"juillet", 7}, {"juin", 6}, {"jul", 7}, {"julho", 7}, {"juli", 7},
    {"julio", 7}, {"juliol", 7}, {"july", 7}, {"jun", 6}, {"june", 6}, {"junho", 6}, {"juni", 6},
    {"junio", 6}, {"juny", 6}, {"jän", 1}, {"jänner", 1}, {"kas", 11}, {"kasım", 11}, {"kesä", 6},
    {"kesäkuu", 6}, {"kesäkuuta", 6}, {"kvě", 5}, {"květen", 5}, {"května", 5}, {"kwi", 4},
    {"kwiecień", 4}, {"kwietnia", 4}, {"led", 1}, {"leden", 1}, {"ledna", 1}, {"lip", 7}, {"lipca", 7},
    {"lipiec", 7}, {"lis", 11}, {"listopad", 11}, {"listopada", 11}, {"listopadu", 11}, {"loka", 10},
    {"lokakuu", 10}, {"lokakuuta", 10}, {"lug", 7}, {"luglio", 7}, {"lut", 2}, {"lutego", 2}, {"luty", 2},
    {"maalis", 3}, {"maaliskuu", 3}, {"maaliskuuta", 3}, {"maart", 3}, {"maerz", 3}, {"mag", 5},
    {"maggio", 5}, {"mai", 5}, {"maig", 5}, {"maio", 5}, {"maj", 5}, {"maja", 5}, {"mar", 3}, {"marca", 3},
    {"march", 3}, {"marco", 3}, {"marras", 11}, {"marraskuu", 11}, {"marraskuuta", 11}, {"mars", 3},
    {"mart", 3}, {"martie", 3}, {"marts", 3}, {"marzec", 3}, {"marzo", 3}, {"març", 3}, {"março", 3},
    {"may", 5}, {"mayo", 5}, {"mayıs", 5}, {"mei", 5}, {"mrt", 3}, {"mrz", 3}, {"mär", 3}, {"märz", 3},
    {"nis", 4}, {"nisan", 4}, {"noiembrie", 11}, {"nov", 11}, {"november", 11}, {"novembre", 11},
    {"novembro", 11}, {"noviembre", 11}, {"oca", 1}, {"ocak", 1}, {"oct", 10}, {"october", 10},
    {"octobre", 10}, {"octombrie", 10}, {"octubre", 10}, {"okt", 10}, {"oktober", 10}, {"ott", 10},
    {"ottobre", 10}, {"out", 10}, {"outubro", 10}, {"paź", 10}, {"październik", 10}, {"października", 10},
    {"pro", 12}, {"prosince", 12}, {"prosinec", 12}, {"sep", 9}, {"sept", 9}, {"september", 9},
    {"septembre", 9}, {"septembrie", 9}, {"septiembre", 9}, {"set", 9}, {"setembre", 9}, {"setembro", 9},
    {"setiembre", 9}, {"sett", 9}, {"settembre", 9}, {"sie", 8}, {"sierpień", 8}, {"sierpnia", 8},
    {"srp", 8}, {"srpen", 8}, {"srpna", 8}, {"sty", 1}, {"styczeń", 1}, {"stycznia", 1}, {"syys", 9},
    {"syyskuu", 9}, {"syyskuuta", 9}, {"tammi", 1}, {"tammikuu", 1}, {"tammikuuta", 1}, {"tem", 7},
    {"temmuz", 7}, {"touko", 5}, {"toukokuu", 5}, {"toukokuuta", 5}, {"wrz", 9}, {"wrzesień", 9},
    {"września", 9}, {"zář", 9}, {"září", 9}, {"úno", 2}, {"únor", 2}, {"února", 2}, {"červen", 6},
    {"července", 7}, {"červenec", 7}, {"června", 6}, {"čvc", 7}, {"čvn", 6}, {"říj", 10},
    {"říjen", 10}, {"října", 10}, {"şub", 2}, {"şubat", 2}, {"απρ", 4}, {"απρίλιος", 4},
    {"απριλίου", 4}, {"αυγ", 8}, {"αυγούστου", 8}, {"αύγουστος", 8},
    {"δεκ", 12}, {"δεκέμβριος", 12}, {"δεκεμβρίου", 12}, {"ιαν", 1},
    {"ιανουάριος", 1}, {"ιανουαρίου", 1}, {"ιουλ", 7}, {"ιουλίου", 7},
    {"ιουν", 6}, {"ιουνίου", 6}, {"ιούλιος", 7}, {"ιούνιος", 6}, {"μάιος", 5},
    {"μάρτιος", 3}, {"μαΐου", 5}, {"μαίου", 5}, {"μαρ", 3}, {"μαρτίου", 3},
    {"μαϊ", 5}, {"νοέμβριος", 11}, {"νοε", 11}, {"νοεμβρίου", 11}, {"οκτ", 10},
    {"οκτωβρίου", 10}, {"οκτώβριος", 10}, {"σεπ", 9}, {"σεπτ", 9},
    {"σεπτέμβριος", 9}, {"σεπτεμβρίου", 9}, {"φεβ", 2},
    {"φεβρουάριος", 2}, {"φεβρουαρίου", 2}, {"авг", 8}, {"август", 8},
    {"августа", 8}, {"апр", 4}, {"апрель", 4}, {"апреля", 4}, {"бер", 3},
    {"березень", 3}, {"березня", 3}, {"вер", 9}, {"вересень", 9},
    {"вересня", 9}, {"груд", 12}, {"грудень", 12}, {"грудня", 12}, {"дек", 12},
    {"декабрь", 12}, {"декабря", 12}, {"жовт", 10}, {"жовтень", 10},
    {"жовтня", 10}, {"июл", 7}, {"июль", 7}, {"июля", 7}, {"июн", 6}, {"июнь", 6},
    {"июня", 6}, {"квіт", 4}, {"квітень", 4}, {"квітня", 4}, {"лип", 7},
    {"липень", 7}, {"липня", 7}, {"лист", 11}, {"листопад", 11},
    {"листопада", 11}, {"лют", 2}, {"лютий", 2}, {"лютого", 2}, {"май", 5},
    {"мар", 3}, {"март", 3}, {"марта", 3}, {"мая", 5}, {"ноя", 11}, {"нояб", 11},
    {"ноябрь", 11}, {"ноября", 11}, {"окт", 10}, {"октябрь", 10},
    {"октября", 10}, {"сен", 9}, {"сент", 9}, {"сентябрь", 9}, {"сентября", 9},
    {"серп", 8}, {"серпень", 8}, {"серпня", 8}, {"січ", 1}, {"січень", 1},
    {"січня", 1}, {"трав", 5}, {"травень", 5}, {"травня", 5}, {"фев", 2},
    {"февраль", 2}, {"февраля", 2}, {"черв", 6}, {"червень", 6}, {"червня", 6},
    {"янв", 1}, {"январь", 1}, {"января", 1},
};

static const uint32_t months_pairs[] = {
    0x0032c042, 0x00000000, 0x00442000, 0x002c0004, 0x00000041, 0x04402011, 0x00010400, 0x41000410,
    0x06000110, 0x11041044, 0x04000200, 0x80404001, 0x00800041, 0x00000000, 0x11000000, 0x100450a0,
    0x00000000, 0x00000000, 0x00002000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name weekdays[] = {
    {"cmt", 6}, {"cum", 5}, {"cuma", 5}, {"cumartesi", 6}, {"czw", 4}, {"czwartek", 4}, {"di", 2},
    {"dienstag", 2}, {"dijous", 4}, {"dilluns", 1}, {"dim", 7}, {"dimanche", 7}, {"dimarts", 2},
    {"dimecres", 3}, {"dinsdag", 2}, {"dissabte", 6}, {"diumenge", 7}, {"divendres", 5}, {"do", 4},
    {"dom", 7}, {"domenica", 7}, {"domingo", 7}, {"donderdag", 4}, {"donnerstag", 4}, {"duminică", 7},
    {"fr", 5}, {"fre", 5}, {"fredag", 5}, {"freitag", 5}, {"fri", 5}, {"friday", 5}, {"gio", 4},
    {"giovedi", 4}, {"giovedì", 4}, {"jeu", 4}, {"jeudi", 4}, {"joi", 4}, {"jue", 4}, {"jueves", 4},
    {"keskiviikko", 3}, {"keskiviikkona", 3}, {"lauantai", 6}, {"lauantaina", 6}, {"lun", 1}, {"lundi", 1},
    {"lunedi", 1}, {"lunedì", 1}, {"lunes", 1}, {"luni", 1}, {"lör", 6}, {"lördag", 6}, {"lør", 6},
    {"lørdag", 6}, {"ma", 1}, {"maanantai", 1}, {"maanantaina", 1}, {"maandag", 1}, {"man", 1},
    {"mandag", 1}, {"mar", 2}, {"mardi", 2}, {"martedi", 2}, {"martedì", 2}, {"martes", 2}, {"marți", 2},
    {"mer", 3}, {"mercoledi", 3}, {"mercoledì", 3}, {"mercredi", 3}, {"mi", 3}, {"miercoles", 3},
    {"mittwoch", 3}, {"mié", 3}, {"miércoles", 3}, {"mo", 1}, {"mon", 1}, {"monday", 1}, {"montag", 1},
    {"mån", 1}, {"måndag", 1}, {"neděle", 7}, {"nie", 7}, {"niedziela", 7}, {"ons", 3}, {"onsdag", 3},
    {"paz", 7}, {"pazar", 7}, {"pazartesi", 1}, {"per", 4}, {"perjantai", 5}, {"perjantaina", 5},
    {"perşembe", 4}, {"pią", 5}, {"piątek", 5}, {"pon", 1}, {"pondělí", 1}, {"poniedziałek", 1},
    {"pzt", 1}, {"pátek", 5}, {"qua", 3}, {"quarta", 3}, {"qui", 4}, {"quinta", 4}, {"sa", 6}, {"sab", 6},
    {"sabado", 6}, {"sabato", 6}, {"sal", 2}, {"salı", 2}, {"sam", 6}, {"samedi", 6}, {"samstag", 6},
    {"sat", 6}, {"saturday", 6}, {"seg", 1}, {"segunda", 1}, {"sex", 5}, {"sexta", 5}, {"so", 7}, {"sob", 6},
    {"sobota", 6}, {"sonnabend", 6}, {"sonntag", 7}, {"středa", 3}, {"sun", 7}, {"sunday", 7},
    {"sunnuntai", 7}, {"sunnuntaina", 7}, {"sáb", 6}, {"sábado", 6}, {"sâmbătă", 6}, {"sön", 7},
    {"söndag", 7}, {"søn", 7}, {"søndag", 7}, {"ter", 2}, {"terça", 2}, {"thu", 4}, {"thur", 4},
    {"thurs", 4}, {"thursday", 4}, {"tiistai", 2}, {"tiistaina", 2}, {"tir", 2}, {"tirsdag", 2}, {"tis", 2},
    {"tisdag", 2}, {"tor", 4}, {"tors", 4}, {"torsdag", 4}, {"torstai", 4}, {"torstaina", 4}, {"tue", 2},
    {"tues", 2}, {"tuesday", 2}, {"ven", 5}, {"vendredi", 5}, {"venerdi", 5}, {"venerdì", 5}, {"vie", 5},
    {"viernes", 5}, {"vineri", 5}, {"vr", 5}, {"vrijdag", 5}, {"wed", 3}, {"wednesday", 3}, {"weds", 3},
    {"wo", 3}, {"woensdag", 3}, {"wto", 2}, {"wtorek", 2}, {"za", 6}, {"zaterdag", 6}, {"zo", 7},
    {"zondag", 7}, {"çar", 3}, {"çarşamba", 3}, {"úterý", 2}, {"čtvrtek", 4}, {"śro", 3},
    {"środa", 3}, {"δευ", 1}, {"δευτέρα", 1}, {"κυρ", 7}, {"κυριακή", 7},
    {"πέμπτη", 4}, {"παρ", 5}, {"παρασκευή", 5}, {"πεμ", 4}, {"σάββατο", 6},
    {"σαβ", 6}, {"τετ", 3}, {"τετάρτη", 3}, {"τρίτη", 2}, {"τρι", 2},
    {"воскресенье", 7}, {"вс", 7}, {"вт", 2}, {"вторник", 2}, {"вівторок", 2},
    {"неділя", 7}, {"п'ятниця", 5}, {"пн", 1}, {"понедельник", 1},
    {"понеділок", 1}, {"пт", 5}, {"пятница", 5}, {"сб", 6}, {"середа", 3},
    {"ср", 3}, {"среда", 3}, {"суббота", 6}, {"субота", 6}, {"четвер", 4},
    {"четверг", 4}, {"чт", 4},
};

static const uint32_t weekdays_pairs[] = {
    0x00000000, 0x00000000, 0x10402101, 0x00000004, 0x00080000, 0x00000010, 0x00000000, 0x41004000,
    0x40000100, 0x11040000, 0x04400041, 0x02000000, 0x80104440, 0x00100000, 0x01100000, 0x10640184,
    0x00000004, 0x00080440, 0x00008401, 0x00000000, 0x01000400, 0x00000000,
};

static const calendar_name time_units[] = {
    {"an", 7}, {"ani", 7}, {"anni", 7}, {"anno", 7}, {"année", 7}, {"années", 7}, {"ano", 7}, {"anos", 7},
    {"ans", 7}, {"any", 7}, {"anys", 7}, {"ay", 6}, {"año", 7}, {"años", 7}, {"d", 4}, {"dag", 4},
    {"dagar", 4}, {"dage", 4}, {"dagen", 4}, {"dager", 4}, {"dakika", 2}, {"day", 4}, {"days", 4}, {"dia", 4},
    {"dias", 4}, {"dies", 4}, {"dk", 2}, {"dnem", 4}, {"dni", 4}, {"dny", 4}, {"dzień", 4}, {"día", 4},
    {"días", 4}, {"gg", 4}, {"giorni", 4}, {"giorno", 4}, {"godz", 3}, {"godzin", 3}, {"godziny", 3},
    {"godzinę", 3}, {"gün", 4}, {"h", 3}, {"hafta", 5}, {"heure", 3}, {"heures", 3}, {"hodin", 3},
    {"hodinami", 3}, {"hodinou", 3}, {"hora", 3}, {"horas", 3}, {"hores", 3}, {"hour", 3}, {"hours", 3},
    {"hr", 3}, {"hrs", 3}, {"j", 4}, {"jaar", 7}, {"jahr", 7}, {"jahre", 7}, {"jahren", 7}, {"jour", 4},
    {"jours", 4}, {"kuukautta", 6}, {"lat", 7}, {"lata", 7}, {"lety", 7}, {"luni", 6}, {"m", 2}, {"maand", 6},
    {"maanden", 6}, {"mes", 6}, {"mese", 6}, {"meses", 6}, {"mesi", 6}, {"miesiąc", 6}, {"miesiące", 6},
    {"miesięcy", 6}, {"min", 2}, {"mins", 2}, {"minut", 2}, {"minuta", 2}, {"minutami", 2}, {"minute", 2},
    {"minuten", 2}, {"minuter", 2}, {"minutes", 2}, {"minuti", 2}, {"minuto", 2}, {"minutos", 2},
    {"minutter", 2}, {"minuty", 2}, {"minutę", 2}, {"minuut", 2}, {"minuutti", 2}, {"minuuttia", 2},
    {"mo", 6}, {"mois", 6}, {"monat", 6}, {"monate", 6}, {"monaten", 6}, {"month", 6}, {"months", 6},
    {"månad", 6}, {"månader", 6}, {"måned", 6}, {"måneder", 6}, {"mês", 6}, {"měsíci", 6}, {"ora", 3},
    {"ore", 3}, {"päivä", 4}, {"päivää", 4}, {"rok", 7}, {"s", 1}, {"sa", 3}, {"saat", 3}, {"saniye", 1},
    {"sec", 1}, {"second", 1}, {"seconde", 1}, {"seconden", 1}, {"secondes", 1}, {"secondi", 1},
    {"secondo", 1}, {"seconds", 1}, {"secs", 1}, {"segundo", 1}, {"segundos", 1}, {"sek", 1}, {"sekund", 1},
    {"sekundami", 1}, {"sekunde", 1}, {"sekunden", 1}, {"sekunder", 1}, {"sekundy", 1}, {"sekuntia", 1},
    {"semaine", 5}, {"semaines", 5}, {"semana", 5}, {"semanas", 5}, {"setmanes", 5}, {"settimana", 5},
    {"settimane", 5}, {"std", 3}, {"stunde", 3}, {"stunden", 3}, {"tag", 4}, {"tage", 4}, {"tagen", 4},
    {"tim", 3}, {"time", 3}, {"timer", 3}, {"timmar", 3}, {"timme", 3}, {"tunti", 3}, {"tuntia", 3},
    {"tydzień", 5}, {"tygodni", 5}, {"tygodnie", 5}, {"týdnem", 5}, {"týdny", 5}, {"u", 3}, {"uge", 5},
    {"uger", 5}, {"uke", 5}, {"uker", 5}, {"uren", 3}, {"uur", 3}, {"vecka", 5}, {"veckor", 5}, {"viikko", 5},
    {"viikkoa", 5}, {"vuotta", 7}, {"w", 5}, {"week", 5}, {"weeks", 5}, {"weken", 5}, {"wk", 5}, {"wks", 5},
    {"woche", 5}, {"wochen", 5}, {"y", 7}, {"year", 7}, {"years", 7}, {"yr", 7}, {"yrs", 7}, {"yıl", 7},
    {"zi", 4}, {"zile", 4}, {"år", 7}, {"δευτερόλεπτα", 1}, {"εβδομάδα", 5},
    {"εβδομάδες", 5}, {"ημέρα", 4}, {"ημέρες", 4}, {"λεπτά", 2}, {"λεπτό", 2},
    {"μέρες", 4}, {"μήνα", 6}, {"μήνες", 6}, {"χρόνια", 7}, {"ώρα", 3},
    {"ώρες", 3}, {"год", 7}, {"года", 7}, {"годин", 3}, {"години", 3},
    {"годину", 3}, {"день", 4}, {"дней", 4}, {"дня", 4}, {"дні", 4}, {"днів", 4},
    {"лет", 7}, {"месяц", 6}, {"месяца", 6}, {"месяцев", 6}, {"мин", 2},
    {"минут", 2}, {"минуту", 2}, {"минуты", 2}, {"місяць", 6}, {"місяці", 6},
    {"місяців", 6}, {"недели", 5}, {"недель", 5}, {"неделю", 5}, {"роки", 7},
    {"років", 7}, {"рік", 7}, {"секунд", 1}, {"секунду", 1}, {"секунды", 1},
    {"тиждень", 5}, {"тижні", 5}, {"тижнів", 5}, {"хвилин", 2}, {"хвилини", 2},
    {"хвилину", 2}, {"ч", 3}, {"час", 3}, {"часа", 3}, {"часов", 3},
};

static const uint32_t time_units_pairs[] = {
    0x01002000, 0x00000000, 0x09404000, 0x00000080, 0x00000000, 0x04400414, 0x00000090, 0x01000400,
    0x41000000, 0x11040004, 0x00000041, 0x20000000, 0x00000000, 0x00000000, 0x01100100, 0x00404080,
    0x12044044, 0x00400440, 0x00000441, 0x00100000, 0x00040002, 0x00000000,
};

static const calendar_name spans_before[] = {
    {"acum", 1}, {"fa", 1}, {"for", 1}, {"för", 1}, {"ha", 1}, {"hace", 1}, {"há", 1}, {"před", 1},
    {"vor", 1}, {"πριν", 1},
};

static const uint32_t spans_before_pairs[] = {
    0x00000004, 0x00000000, 0x00000000, 0x00000000, 0x00010004, 0x00400000, 0x00000000, 0x00000000,
    0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x00000000, 0x00010000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name spans_after[] = {
    {"ago", 1}, {"atrás", 1}, {"fa", 1}, {"geleden", 1}, {"sedan", 1}, {"siden", 1}, {"sitten", 1},
    {"temu", 1}, {"önce", 1}, {"назад", 1}, {"тому", 1},
};

static const uint32_t spans_after_pairs[] = {
    0x00080040, 0x00000000, 0x00000000, 0x00000000, 0x00000004, 0x00000001, 0x00000000, 0x00000000,
    0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x11000000, 0x00040000,
    0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name one[] = {
    {"a", 1}, {"an", 1}, {"bir", 1}, {"een", 1}, {"ein", 1}, {"eine", 1}, {"einem", 1}, {"einen", 1},
    {"einer", 1}, {"en", 1}, {"et", 1}, {"ett", 1}, {"jedna", 1}, {"jedną", 1}, {"one", 1}, {"um", 1},
    {"uma", 1}, {"un", 1}, {"una", 1}, {"une", 1}, {"uno", 1}, {"yksi", 1}, {"één", 1}, {"один", 1},
    {"одна", 1}, {"одну", 1},
};

static const uint32_t one_pairs[] = {
    0x00002000, 0x00000004, 0x00000000, 0x08211000, 0x00000000, 0x00000000, 0x00000000, 0x00004000,
    0x00000000, 0x00000000, 0x00000000, 0x02000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x00300000, 0x00000000, 0x00000000, 0x04000000, 0x00000000, 0x00000000,
};

static const calendar_name date_parts_between[] = {
    {"af", 1}, {"av", 1}, {"d", 1}, {"da", 1}, {"de", 1}, {"del", 1}, {"di", 1}, {"do", 1}, {"du", 1},
    {"of", 1}, {"vom", 1}, {"von", 1},
};

static const uint32_t date_parts_between_pairs[] = {
    0x00200020, 0x00000000, 0x10444000, 0x00000004, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x00000000, 0x00000000, 0x00000000, 0x00020000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x00000000, 0x00010000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name date_and_clock_between[] = {
    {"a", 1}, {"alle", 1}, {"am", 1}, {"as", 1}, {"at", 1}, {"den", 1}, {"el", 1}, {"gegen", 1}, {"godz", 1},
    {"h", 1}, {"il", 1}, {"kl", 1}, {"klo", 1}, {"la", 1}, {"las", 1}, {"le", 1}, {"les", 1}, {"los", 1},
    {"o", 1}, {"om", 1}, {"on", 1}, {"ore", 1}, {"saat", 1}, {"the", 1}, {"um", 1}, {"v", 1}, {"ve", 1},
    {"w", 1}, {"à", 1}, {"às", 1}, {"στις", 1}, {"в", 1}, {"о", 1},
};

static const uint32_t date_and_clock_between_pairs[] = {
    0x000c1800, 0x00000000, 0x00040000, 0x00080000, 0x00000000, 0x00000401, 0x08000000, 0x00000000,
    0x40008000, 0x00001004, 0x00000000, 0x23000000, 0x00000000, 0x00000000, 0x00100000, 0x00200000,
    0x00100000, 0x00000040, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name clock_suffixes[] = {
    {"godz", 1}, {"h", 1}, {"heures", 1}, {"hora", 1}, {"horas", 1}, {"hours", 1}, {"hrs", 1}, {"ore", 1},
    {"uhr", 1}, {"uur", 1}, {"čas", 1}, {"часов", 1},
};

static const uint32_t clock_suffixes_pairs[] = {
    0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x04000400, 0x00000090, 0x00000000,
    0x00000000, 0x00000000, 0x00000000, 0x20000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x10008000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};

static const calendar_name ordinal_suffixes[] = {
    {"de", 1}, {"e", 1}, {"er", 1}, {"nd", 1}, {"rd", 1}, {"re", 1}, {"st", 1}, {"te", 1}, {"th", 1},
    {"ª", 1}, {"º", 1}, {"ère", 1},
};

static const uint32_t ordinal_suffixes_pairs[] = {
    0x00000000, 0x00000000, 0x00040000, 0x02000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
    0x00000000, 0x00000000, 0x00200000, 0x00000000, 0x00000000, 0x60000000, 0x00000000, 0x00240080,
    0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
};
