--- Names of months beyond those that the core's date finder knows, folded, each with its number.
--
-- Spaces inside a name are written as "_". A name that means another month in one language stands under
-- that language's tag.
local M = {}

local lists = {
  -- Arabic: of the Gulf, the Levant, the Maghreb
  "يناير كانون_الثاني جانفي", "فبراير شباط فيفري", "مارس آذار اذار", "أبريل ابريل نيسان أفريل", "مايو أيار ايار ماي",
  "يونيو حزيران جوان", "يوليو تموز جويلية يوليوز", "أغسطس اغسطس آب اب غشت", "سبتمبر أيلول ايلول شتنبر",
  "أكتوبر اكتوبر تشرين_الأول تشرين_الاول", "نوفمبر تشرين_الثاني نونبر", "ديسمبر كانون_الأول كانون_الاول دجنبر",
  -- Persian and Urdu names of the Gregorian months
  "ژانویه جنوری", "فوریه فروری", "مارچ", "آوریل اپریل", "مه مئی", "ژوئن جون", "ژوئیه جولائی جولای", "اوت اگست",
  "سپتامبر ستمبر", "اکتبر اکتوبر", "نوامبر نومبر", "دسامبر دسمبر",
  -- Hindi, Marathi, Nepali
  "जनवरी जानेवारी जन", "फरवरी फ़रवरी फेब्रुवारी", "मार्च", "अप्रैल एप्रिल", "मई मे", "जून", "जुलाई जुलै", "अगस्त ऑगस्ट",
  "सितंबर सितम्बर सप्टेंबर", "अक्टूबर अक्तूबर ऑक्टोबर", "नवंबर नवम्बर नोव्हेंबर", "दिसंबर दिसम्बर डिसेंबर",
  -- Bengali
  "জানুয়ারি জানুয়ারী", "ফেব্রুয়ারি ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট আগষ্ট",
  "সেপ্টেম্বর",
  "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
  -- Tamil
  "ஜனவரி", "பிப்ரவரி", "மார்ச்", "ஏப்ரல்", "மே", "ஜூன்", "ஜூலை", "ஆகஸ்ட்", "செப்டம்பர்", "அக்டோபர்", "நவம்பர்",
  "டிசம்பர்",
  -- Hebrew, with and without its preposition
  "ינואר בינואר", "פברואר בפברואר", "מרץ מרס במרץ", "אפריל באפריל", "מאי במאי", "יוני ביוני", "יולי ביולי",
  "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר", "דצמבר בדצמבר",
  -- Thai
  "มกราคม ม.ค", "กุมภาพันธ์ ก.พ", "มีนาคม มี.ค", "เมษายน เม.ย", "พฤษภาคม พ.ค", "มิถุนายน มิ.ย", "กรกฎาคม ก.ค",
  "สิงหาคม ส.ค", "กันยายน ก.ย", "ตุลาคม ต.ค", "พฤศจิกายน พ.ย", "ธันวาคม ธ.ค",
  -- Bulgarian, Macedonian, Serbian in both scripts, Slovenian
  "януари јануари јануар januarja јан", "февруари февруари фебруар februarja феб", "marca", "април aprila апр", "мај",
  "юни јуни јун junija", "юли јули јул julija", "avgust avgusta август авг", "септември септембар septembra сеп",
  "октомври октобар oktobra", "ноември новембар novembra", "декември децембар decembra",
  -- Croatian and Bosnian
  "siječnja siječanj januara", "veljače veljača februara", "ožujka ožujak", "travnja travanj", "svibnja svibanj",
  "lipnja lipanj juna", "srpnja srpanj jula", "kolovoza kolovoz augusta", "rujna rujan septembar", "oktobar",
  "studenog studenoga studeni novembar", "decembar",
  -- Slovak and Hungarian
  "januára január", "februára február", "március márc", "apríla apríl április ápr", "mája máj május máj",
  "júna jún június jún",
  "júla júl július júl", "augusztus", "szeptember szept", "októbra október", "", "",
  -- Lithuanian
  "sausio sausis", "vasario vasaris", "kovo kovas", "balandžio balandis", "gegužės gegužė", "birželio birželis",
  "liepos liepa", "rugpjūčio rugpjūtis", "rugsėjo rugsėjis", "spalio spalis", "lapkričio lapkritis", "gruodžio gruodis",
  -- Latvian
  "janvāris janvārī", "februāris februārī", "marts martā", "aprīlis aprīlī", "maijs maijā", "jūnijs jūnijā",
  "jūlijs jūlijā", "augusts augustā", "septembris septembrī", "oktobris oktobrī", "novembris novembrī",
  "decembris decembrī",
  -- Estonian and Icelandic
  "jaanuar janúar", "veebruar febrúar", "märts", "aprill", "maí", "juuni júní", "juuli júlí", "ágúst", "", "oktoober",
  "nóvember", "detsember",
  -- Indonesian and Malay
  "", "", "maret mac", "", "mei", "", "julai", "agustus ogos agt", "", "", "nopember", "disember",
  -- Azerbaijani, Uzbek
  "yanvar", "fevral", "mart", "aprel", "", "iyun", "iyul", "avqust avgust", "sentyabr", "oktyabr", "noyabr", "dekabr",
  -- Belarusian, Kazakh
  "студзеня қаңтар", "лютага ақпан", "сакавіка наурыз", "красавіка сәуір", "мамыр", "чэрвеня маусым", "ліпеня шілде",
  "жніўня тамыз", "верасня қыркүйек", "кастрычніка қазан", "лістапада қараша", "снежня желтоқсан",
  -- Georgian, Armenian
  "იანვარი იანვარს հունվարի", "თებერვალი თებერვალს փետրվարի", "მარტი მარტს մարտի", "აპრილი აპრილს ապրիլի",
  "მაისი მაისს մայիսի", "ივნისი ივნისს հունիսի", "ივლისი ივლისს հուլիսի", "აგვისტო აგვისტოს օգոստոսի",
  "სექტემბერი სექტემბერს սեպտեմբերի", "ოქტომბერი ოქტომბერს հոկտեմբերի", "ნოემბერი ნოემბერს նոյեմբերի",
  "დეკემბერი დეკემბერს դեկտեմբերի",
  -- Vietnamese
  "tháng_một", "tháng_hai", "tháng_ba", "tháng_tư", "tháng_năm", "tháng_sáu", "tháng_bảy", "tháng_tám", "tháng_chín",
  "tháng_mười", "", "",
  -- Albanian, Galician, Basque
  "janar xaneiro urtarrila urtarrilaren", "shkurt febreiro otsaila otsailaren", "martxoa martxoaren",
  "prill apirila apirilaren", "maj maiatza maiatzaren", "qershor xuño ekaina ekainaren",
  "korrik xullo uztaila uztailaren", "gusht abuztua abuztuaren", "shtator iraila irailaren",
  "tetor outubro urria urriaren", "nëntor azaroa azaroaren", "dhjetor decembro abendua abenduaren",
}

--- Folded name → number.
M.gregorian = {}
for i, list in ipairs(lists) do
  for name in list:gmatch("%S+") do M.gregorian[name:gsub("_", " ")] = (i - 1) % 12 + 1 end
end

--- Names that mean another month in a language than elsewhere: tag → name → number.
M.of_language = {}
for _, tag in ipairs { "hr", "bs", "sr" } do M.of_language[tag] = { listopada = 10, listopad = 10 } end

--- Months of the Persian solar year.
M.persian = {}
for number, list in ipairs { "فروردین فروردين", "اردیبهشت ارديبهشت", "خرداد", "تیر تير", "مرداد امرداد",
  "شهریور شهريور",
  "مهر", "آبان", "آذر", "دی دي", "بهمن", "اسفند" } do
  for name in list:gmatch("%S+") do M.persian[name] = number end
end

return M
