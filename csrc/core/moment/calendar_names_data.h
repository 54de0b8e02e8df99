/* Made by csrc/training/words.lua from lua/nutgraf/lexicon/words: `make words`. */

static const char *const months[] = {
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty "
    "tammikuuta tammikuu tammi ocak oca ledna leden led января январь янв січня січень "
    "січ ιανουαρίου ιανουάριος ιαν ianuarie ian gener",
    "february feb februar feber février févr fév fevrier fevr febrero febbraio febb fevereiro fev februari "
    "lutego luty lut helmikuuta helmikuu helmi şubat şub února únor úno февраля февраль фев "
    "лютого лютий лют φεβρουαρίου φεβρουάριος φεβ februarie febrer",
    "march mar märz mär mrz maerz mars marzo março marco maart mrt marca marzec marts maaliskuuta maaliskuu "
    "maalis mart března březen bře марта март мар березня березень бер "
    "μαρτίου μάρτιος μαρ martie març",
    "april apr avril avr abril abr aprile abrile kwietnia kwiecień kwi huhtikuuta huhtikuu huhti nisan nis dubna "
    "duben dub апреля апрель апр квітня квітень квіт απριλίου "
    "απρίλιος απρ aprilie",
    "may mai mayo maggio mag maio mei maja maj toukokuuta toukokuu touko mayıs května květen kvě мая май "
    "травня травень трав μαΐου μαίου μάιος μαϊ maig",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze kesäkuuta kesäkuu kesä haziran haz června "
    "červen čvn июня июнь июн червня червень черв ιουνίου ιούνιος "
    "ιουν iunie iun juny",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip heinäkuuta heinäkuu heinä temmuz tem "
    "července červenec čvc июля июль июл липня липень лип ιουλίου "
    "ιούλιος ιουλ iulie iul juliol",
    "august aug août aout agosto ago augustus sierpnia sierpień sie augusti elokuuta elokuu elo ağustos ağu "
    "srpna srpen srp августа август авг серпня серпень серп αυγούστου "
    "αύγουστος αυγ agost",
    "september sept sep septembre septiembre setiembre set settembre sett setembro września wrzesień wrz "
    "syyskuuta syyskuu syys eylül eyl září zář сентября сентябрь сен сент "
    "вересня вересень вер σεπτεμβρίου σεπτέμβριος σεπ σεπτ "
    "septembrie setembre",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź lokakuuta "
    "lokakuu loka ekim eki října říjen říj октября октябрь окт жовтня жовтень "
    "жовт οκτωβρίου οκτώβριος οκτ octombrie",
    "november nov novembre noviembre novembro listopada listopad lis marraskuuta marraskuu marras kasım kas "
    "listopadu ноября ноябрь ноя нояб листопада листопад лист "
    "νοεμβρίου νοέμβριος νοε noiembrie",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień gru "
    "desember des joulukuuta joulukuu joulu aralık ara prosince prosinec pro декабря декабрь дек "
    "грудня грудень груд δεκεμβρίου δεκέμβριος δεκ decembrie desembre",
};

static const char *const weekdays[] = {
    "monday mon montag mo lundi lun lunes lunedì lunedi segunda seg maandag ma poniedziałek pon måndag mån "
    "mandag man maanantai maanantaina pazartesi pzt pondělí понедельник пн понеділок "
    "δευτέρα δευ luni dilluns",
    "tuesday tue tues dienstag di mardi mar martes martedì martedi terça ter dinsdag wtorek wto tisdag tis "
    "tirsdag tir tiistai tiistaina salı sal úterý вторник вт вівторок τρίτη τρι marți "
    "dimarts",
    "wednesday wed weds mittwoch mi mercredi mer miércoles miercoles mié mercoledì mercoledi quarta qua "
    "woensdag wo środa śro onsdag ons keskiviikko keskiviikkona çarşamba çar středa среда ср "
    "середа τετάρτη τετ dimecres",
    "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì giovedi gio quinta qui donderdag czwartek "
    "czw torsdag tors tor torstai torstaina perşembe per čtvrtek четверг чт четвер πέμπτη "
    "πεμ joi dijous",
    "friday fri freitag fr vendredi ven viernes vie venerdì venerdi sexta sex vrijdag vr piątek pią fredag fre "
    "perjantai perjantaina cuma cum pátek пятница пт п'ятниця παρασκευή παρ vineri "
    "divendres",
    "saturday sat samstag sonnabend sa samedi sam sábado sabado sáb sab sabato zaterdag za sobota sob lördag "
    "lör lørdag lør lauantai lauantaina cumartesi cmt суббота сб субота σάββατο σαβ "
    "sâmbătă dissabte",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo niedziela nie söndag sön søndag søn "
    "sunnuntai sunnuntaina pazar paz neděle воскресенье вс неділя κυριακή κυρ "
    "duminică diumenge",
};

static const char *const time_units[] = {
    "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden "
    "sekund sekundy sekunder sekuntia saniye sekundami секунд секунды секунду "
    "δευτερόλεπτα",
    "m min mins minute minutes minuten minuto minutos minuti minuut minut minuty minutę minuter minutter "
    "minuuttia minuutti dakika dk minutami minuta мин минут минуты минуту хвилин "
    "хвилини хвилину λεπτά λεπτό",
    "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore u uur uren godz godzin godziny "
    "godzinę tim timme timmar time timer tuntia tunti saat sa hodinami hodinou hodin час часа часов "
    "ч годин години годину ώρες ώρα hores",
    "d day days tag tage tagen jour jours j día días giorno giorni gg dia dias dag dagen dni dzień dagar dage "
    "dager päivää päivä gün dny dnem день дня дней дні днів ημέρες ημέρα "
    "μέρες zi zile dies",
    "w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie "
    "tygodni vecka veckor uge uger uke uker viikkoa viikko hafta týdny týdnem неделю недели "
    "недель тиждень тижні тижнів εβδομάδες εβδομάδα setmanes",
    "mo month months monat monate monaten mois mes meses mese mesi mês maand maanden miesiąc miesiące miesięcy "
    "månad månader måned måneder kuukautta ay měsíci месяц месяца месяцев місяць "
    "місяці місяців μήνες μήνα luni",
    "y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano anos jaar rok lata lat "
    "år vuotta yıl lety год года лет рік роки років χρόνια ani any anys",
};

static const char *const spans_before[] = {
    "vor hace há ha för for před πριν acum fa",
};

static const char *const spans_after[] = {
    "ago atrás fa geleden temu sedan siden sitten önce назад тому",
};

static const char *const one[] = {
    "a an one ein eine einer einem einen un une una uno um uma een één jedną jedna en ett et yksi bir один "
    "одну одна",
};

static const char *const date_parts_between[] = {
    "of von vom de du d del di do da av af",
};

static const char *const date_and_clock_between[] = {
    "at on the um am gegen den à le les h a las los el alle ore il la às as om o godz w kl klo saat v ve в о "
    "στις",
};

static const char *const clock_suffixes[] = {
    "hrs hours h uhr heures hora horas ore uur godz čas часов",
};

static const char *const ordinal_suffixes[] = {
    "st nd rd th er ère re e º ª de te",
};
