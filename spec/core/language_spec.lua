local core = require "nutgraf.core"

-- language, a few sentences
local cases = {
  { "en", "The ferry left the harbour an hour late because the crew had to wait for the doctor." },
  { "de", "Die Fähre verließ den Hafen mit einer Stunde Verspätung, weil die Mannschaft auf den Arzt warten musste." },
  { "fr", "Le bateau a quitté le port avec une heure de retard, parce que l'équipage attendait le médecin." },
  { "es", "El barco salió del puerto con una hora de retraso porque la tripulación esperaba al médico." },
  { "it", "Il traghetto ha lasciato il porto con un'ora di ritardo perché l'equipaggio aspettava il medico." },
  { "pt", "O barco saiu do porto com uma hora de atraso, porque a tripulação estava à espera do médico." },
  { "ca", "El vaixell va sortir del port amb una hora de retard perquè la tripulació esperava el metge." },
  { "nl", "De veerboot vertrok een uur te laat uit de haven omdat de bemanning op de dokter moest wachten." },
  { "af", "Die veerboot het 'n uur laat uit die hawe vertrek omdat die bemanning vir die dokter moes wag." },
  { "sv", "Färjan lämnade hamnen en timme för sent eftersom besättningen måste vänta på läkaren." },
  { "da", "Færgen forlod havnen en time for sent, fordi besætningen måtte vente på lægen, og ingen af dem sagde noget." },
  { "nb", "Fergen forlot havnen en time for sent fordi mannskapet måtte vente på legen, og etterpå sa de ikke noe mer." },
  { "is", "Ferjan fór úr höfninni klukkutíma of seint vegna þess að áhöfnin þurfti að bíða eftir lækninum." },
  { "fi", "Lautta lähti satamasta tunnin myöhässä, koska miehistön piti odottaa lääkäriä." },
  { "et", "Parvlaev lahkus sadamast tund aega hiljem, sest meeskond pidi arsti ootama." },
  { "lv", "Prāmis izbrauca no ostas ar stundas kavēšanos, jo apkalpei bija jāgaida ārsts." },
  { "lt", "Keltas išplaukė iš uosto valanda vėliau, nes įgula turėjo laukti gydytojo." },
  { "pl", "Prom wypłynął z portu z godzinnym opóźnieniem, ponieważ załoga musiała czekać na lekarza." },
  { "cs", "Trajekt opustil přístav s hodinovým zpožděním, protože posádka musela čekat na lékaře." },
  { "sk", "Trajekt opustil prístav s hodinovým meškaním, pretože posádka musela čakať na lekára." },
  { "sl", "Trajekt je zapustil pristanišče z enourno zamudo, ker je morala posadka čakati na zdravnika." },
  { "hu", "A komp egy óra késéssel hagyta el a kikötőt, mert a legénységnek meg kellett várnia az orvost." },
  { "ro", "Feribotul a părăsit portul cu o oră întârziere, pentru că echipajul trebuia să aștepte medicul." },
  { "sq", "Trageti u largua nga porti me një orë vonesë, sepse ekuipazhi duhej të priste mjekun." },
  { "tr", "Feribot limandan bir saat geç ayrıldı, çünkü mürettebat doktoru beklemek zorunda kaldı." },
  { "az", "Bərə limandan bir saat gec ayrıldı, çünki heyət həkimi gözləmək məcburiyyətində qaldı." },
  { "vi", "Chiếc phà rời cảng muộn một giờ vì thủy thủ đoàn phải chờ bác sĩ đến." },
  { "id", "Kapal feri itu meninggalkan pelabuhan terlambat satu jam karena awak kapal harus menunggu dokter." },
  { "eu", "Ferrya ordubete berandu atera zen portutik, eskifaiak medikuaren zain egon behar izan zuelako." },
  { "cy", "Gadawodd y fferi y porthladd awr yn hwyr oherwydd bod y criw yn gorfod aros am y meddyg." },
  { "ga", "D'fhág an bád farantóireachta an cuan uair an chloig déanach mar bhí ar an gcriú fanacht leis an dochtúir." },
  { "eo", "La pramo forlasis la havenon unu horon tro malfrue, ĉar la ŝipanaro devis atendi la kuraciston." },
  { "ru", "Паром вышел из порта с опозданием на час, потому что экипажу пришлось ждать врача." },
  { "uk", "Пором вийшов із порту із запізненням на годину, тому що екіпаж мусив чекати на лікаря." },
  { "be", "Паром выйшаў з порта са спазненнем на гадзіну, таму што экіпажу давялося чакаць лекара." },
  { "bg", "Фериботът напусна пристанището с един час закъснение, защото екипажът трябваше да чака лекаря." },
  { "sr", "Трајект је напустио луку са сат времена закашњења, зато што је посада морала да чека лекара." },
  { "mk", "Траектот го напушти пристаништето со еден час задоцнување, затоа што екипажот мораше да го чека лекарот." },
  { "el", "Το πλοίο έφυγε από το λιμάνι με μία ώρα καθυστέρηση, επειδή το πλήρωμα περίμενε τον γιατρό." },
  { "he", "המעבורת עזבה את הנמל באיחור של שעה כי הצוות נאלץ לחכות לרופא." },
  { "ar", "غادرت العبّارة الميناء متأخرة ساعة لأن الطاقم اضطر إلى انتظار الطبيب." },
  { "fa", "کشتی با یک ساعت تأخیر بندر را ترک کرد، زیرا خدمه باید منتظر پزشک می‌ماندند." },
  { "ur", "کشتی ایک گھنٹہ دیر سے بندرگاہ سے روانہ ہوئی کیونکہ عملے کو ڈاکٹر کا انتظار کرنا پڑا۔" },
  { "hi", "नाव एक घंटे की देरी से बंदरगाह से निकली क्योंकि चालक दल को डॉक्टर का इंतज़ार करना पड़ा।" },
  { "mr", "डॉक्टरांची वाट पाहावी लागल्यामुळे बोट बंदरातून एक तास उशिरा निघाली आणि कोणीही काही बोलले नाही." },
  { "bn", "নাবিকদের ডাক্তারের জন্য অপেক্ষা করতে হয়েছিল বলে ফেরিটি এক ঘণ্টা দেরিতে বন্দর ছেড়েছে।" },
  { "ta", "மருத்துவருக்காகக் காத்திருந்ததால் படகு ஒரு மணி நேரம் தாமதமாகப் புறப்பட்டது." },
  { "th", "เรือเฟอร์รี่ออกจากท่าช้าไปหนึ่งชั่วโมงเพราะลูกเรือต้องรอหมอ" },
  { "ka", "ბორანმა ნავსადგური ერთი საათის დაგვიანებით დატოვა." },
  { "hy", "Լաստանավը նավահանգիստը լքեց մեկ ժամ ուշացումով։" },
  { "am", "ጀልባው ከወደቡ አንድ ሰዓት ዘግይቶ ወጣ።" },
  { "zh", "渡轮晚了一个小时才离开港口，因为船员必须等医生。" },
  { "ja", "船員が医師を待たなければならなかったため、フェリーは一時間遅れて出港した。" },
  { "ko", "선원들이 의사를 기다려야 했기 때문에 여객선은 한 시간 늦게 항구를 떠났다." },
}

describe("core.language", function()
  for _, case in ipairs(cases) do
    it("knows " .. case[1], function()
      local code, confidence = core.language(case[2])
      assert.are.equal(case[1], code)
      assert.is_true(confidence >= 0 and confidence <= 1)
    end)
  end

  it("tells nothing where there are no letters", function()
    for _, text in ipairs { "", " ", "12:30 – 14 €", "\255\254\0" } do assert.is_nil(core.language(text)) end
  end)

  it("is surer of more text", function()
    local _, short = core.language("The ferry left")
    local _, long = core.language(("The ferry left the harbour late because of the doctor. "):rep(20))
    assert.is_true(long > 0.95 and short < long)
  end)

  it("is unsure of what is no language", function()
    for _, text in ipairs { "xq zzt", "OK", "abc def" } do
      local _, confidence = core.language(text)
      assert.is_true((confidence or 0) < 0.7, text)
    end
  end)

  it("goes by the script of most letters", function()
    assert.are.equal("ru", (core.language("Паром вышел из порта с опозданием (Ferry Aurelia, Port Ennis).")))
    assert.are.equal("zh", (core.language("渡轮 Aurelia 晚了一个小时才离开港口")))
  end)

  it("takes long words and long texts in linear time", function()
    for _, unit in ipairs { "a", "ab ", "ж", "漢", "\204\129", "\255" } do
      local started = os.clock()
      core.language(unit:rep(500000))
      assert.is_true(os.clock() - started < 1)
    end
  end)
end)
