"""Countries by name, with the names that English news uses and their demonyms."""

_TABLE = """
Afghanistan|Afghan; Albania|Albanian; Algeria|Algerian; Angola|Angolan; Argentina|Argentine Argentinian
Armenia|Armenian; Australia|Australian; Austria|Austrian; Azerbaijan|Azerbaijani; Bahrain|Bahraini
Bangladesh|Bangladeshi; Belarus|Belarusian; Belgium|Belgian; Bolivia|Bolivian; Bosnia|Bosnian; Botswana|
Brazil|Brazilian; Bulgaria|Bulgarian; Cambodia|Cambodian; Cameroon|Cameroonian; Canada|Canadian; Chile|Chilean
China|Chinese; Colombia|Colombian; Croatia|Croatian; Cuba|Cuban; Cyprus|Cypriot; Czech Republic, Czechia|Czech
Denmark|Danish; Ecuador|Ecuadorian; Egypt|Egyptian; Estonia|Estonian; Ethiopia|Ethiopian; Finland|Finnish
France|French; Germany|German; Ghana|Ghanaian; Greece|Greek; Greenland|; Haiti|Haitian; Hungary|Hungarian
Iceland|Icelandic; India|Indian; Indonesia|Indonesian; Iran|Iranian; Iraq|Iraqi; Ireland|Irish; Israel|Israeli
Italy|Italian; Jamaica|Jamaican; Japan|Japanese; Kazakhstan|Kazakh; Kenya|Kenyan; Kosovo|Kosovan; Kuwait|Kuwaiti
Latvia|Latvian; Lebanon|Lebanese; Libya|Libyan; Lithuania|Lithuanian; Luxembourg|; Malaysia|Malaysian; Malta|Maltese
Mexico|Mexican; Moldova|Moldovan; Mongolia|Mongolian; Montenegro|Montenegrin; Morocco|Moroccan; Mozambique|
Myanmar|Burmese; Nepal|Nepali; Netherlands|Dutch; New Zealand|; Nicaragua|Nicaraguan; Nigeria|Nigerian; North Korea|
North Macedonia|Macedonian; Norway|Norwegian; Oman|Omani; Pakistan|Pakistani; Panama|Panamanian; Paraguay|Paraguayan
Peru|Peruvian; Philippines|Filipino; Poland|Polish; Portugal|Portuguese; Qatar|Qatari; Romania|Romanian
Russia|Russian; Rwanda|Rwandan; Saudi Arabia|Saudi; Senegal|Senegalese; Serbia|Serbian; Singapore|Singaporean
Slovakia|Slovak; Slovenia|Slovenian; Somalia|Somali; South Africa|; South Korea|; South Sudan|
Soviet Union, USSR|Soviet; Spain|Spanish; Sri Lanka|; Sudan|Sudanese; Sweden|Swedish; Switzerland|Swiss
Syria|Syrian; Taiwan|Taiwanese; Tanzania|Tanzanian; Thailand|Thai; Tunisia|Tunisian; Turkey, Türkiye|Turkish
Uganda|Ugandan; Ukraine|Ukrainian; United Arab Emirates, UAE|Emirati
United Kingdom, UK, Britain, Great Britain|British
United States, US, U.S., USA, America, United States of America|American; Uruguay|Uruguayan; Uzbekistan|Uzbek
Venezuela|Venezuelan; Vietnam|Vietnamese; Yemen|Yemeni; Zambia|Zambian; Zimbabwe|Zimbabwean; England|English
Scotland|Scottish; Wales|Welsh; Northern Ireland|; Gaza|Gazan; Palestine|Palestinian; Georgia|Georgian
Jordan|Jordanian
"""

_SEATS = """
Kyiv Kiev|Ukraine; Moscow|Russia; Beijing|China; Washington|United States; Brussels|European Union; Paris|France
London|United Kingdom; Berlin|Germany; Rome|Italy; Madrid|Spain; Warsaw|Poland; Ankara|Turkey; Tehran|Iran
New Delhi|India; Tokyo|Japan; Seoul|South Korea; Pyongyang|North Korea; Ottawa|Canada; Canberra|Australia
Dublin|Ireland; Riyadh|Saudi Arabia; Doha|Qatar; Cairo|Egypt; Budapest|Hungary; Vienna|Austria; Athens|Greece
Damascus|Syria; Baghdad|Iraq; Kabul|Afghanistan; Islamabad|Pakistan; Minsk|Belarus; Taipei|Taiwan; Hanoi|Vietnam
Tbilisi|Georgia; Chisinau|Moldova; Vilnius|Lithuania; Riga|Latvia; Tallinn|Estonia; Oslo|Norway; Stockholm|Sweden
Helsinki|Finland; Copenhagen|Denmark; Lisbon|Portugal; Belgrade|Serbia; Bucharest|Romania; Sofia|Bulgaria; Europe|Europe
"""
SEATS: dict[str, str] = {}
"""Seats of government, and Europe, to whom they stand for where they speak or act."""

NAMES: dict[str, tuple[str, ...]] = {}
"""Other names by name, the name itself first."""
CODE: dict[str, str] = {}
"""Every name and demonym in lower case to the country's name in lower case."""

DEMONYMS: frozenset[str]
"""Words for the people of countries in lower case."""
LANDS: frozenset[str]
"""Names of countries in lower case."""

for _entry in _TABLE.replace("\n", ";").split(";"):
    if _entry.strip():
        _names, _, _demonyms = _entry.strip().partition("|")
        _forms = tuple(name.strip() for name in _names.split(","))
        NAMES[_forms[0]] = _forms
        CODE.update((word.lower(), _forms[0].lower()) for word in (*_forms, *_demonyms.split()))
        CODE.update((word.lower() + "s", _forms[0].lower()) for word in _demonyms.split() if word.endswith("n"))
for _entry in _SEATS.replace("\n", ";").split(";"):
    if _entry.strip():
        _cities, _, _power = _entry.strip().partition("|")
        SEATS.update(dict.fromkeys((_cities,) if _power == "India" else _cities.split(), _power))
LANDS = frozenset(CODE.values())
DEMONYMS = frozenset(word for word in CODE if word.endswith(("an", "ish", "ese", "ch", "i")) and word not in LANDS)
