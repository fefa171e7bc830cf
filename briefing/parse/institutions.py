"""Organisations that English news names without introducing, and the words that make a name an organisation's."""

NAMES: dict[str, tuple[str, ...]] = {
    "Nato": ("Nato", "NATO", "North Atlantic Treaty Organization", "North Atlantic Treaty Organisation"),
    "European Union": ("European Union", "EU"),
    "United Nations": ("United Nations", "UN"),
    "The Kremlin": ("Kremlin",),
    "White House": ("White House",),
    "Pentagon": ("Pentagon",),
    "Downing Street": ("Downing Street", "No 10", "Number 10"),
    "State Department": ("State Department",),
    "Foreign Office": ("Foreign Office",),
    "Home Office": ("Home Office",),
    "Treasury": ("Treasury",),
    "Congress": ("Congress",),
    "US Senate": ("US Senate", "U.S. Senate", "Senate"),
    "European Commission": ("European Commission",),
    "Supreme Court": ("Supreme Court",),
    "World Health Organization": ("World Health Organization", "World Health Organisation"),
    "International Monetary Fund": ("International Monetary Fund", "IMF"),
    "World Bank": ("World Bank",),
    "Red Cross": ("Red Cross",),
    "Amnesty International": ("Amnesty International",),
    "Human Rights Watch": ("Human Rights Watch",),
    "G7": ("G7", "Group of Seven"),
    "G20": ("G20",),
    "FBI": ("FBI",),
    "CIA": ("CIA",),
    "NHS": ("NHS", "NHS England"),
    "BBC": ("BBC", "BBC News"),
    "Sky News": ("Sky News",),
    "Reuters": ("Reuters",),
    "Associated Press": ("Associated Press", "AP"),
    "Agence France-Presse": ("Agence France-Presse", "AFP"),
    "Press Association": ("Press Association", "PA news agency"),
    "Interfax": ("Interfax",),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "Xinhua": ("Xinhua",),
    "Tass": ("Tass", "TASS"),
    "Met Police": ("Met Police", "Metropolitan Police", "Scotland Yard"),
    "Crown Prosecution Service": ("Crown Prosecution Service", "CPS"),
    "Labour": ("Labour", "Labour Party"),
    "Conservatives": ("Conservatives", "Conservative Party", "Tories", "Tory Party"),
    "Liberal Democrats": ("Liberal Democrats", "Lib Dems"),
    "Reform UK": ("Reform UK",),
    "Scottish National Party": ("Scottish National Party", "SNP"),
    "Plaid Cymru": ("Plaid Cymru",),
    "Sinn Féin": ("Sinn Féin", "Sinn Fein"),
    "Democratic Unionist Party": ("Democratic Unionist Party", "DUP"),
    "Trades Union Congress": ("Trades Union Congress", "TUC"),
    "RMT": ("RMT",),
    "GMB": ("GMB",),
}
"""Name to the forms in print."""

SUFFIXES = frozenset(
    "Agency Airlines Airways Alliance Assembly Association Authority Bank Board Brigade Bureau Cabinet Campaign"
    " Centre Center Church Club Coalition College Commission Committee Company Confederation Congress Corporation"
    " Council Court Department Directorate Federation Force Forum Foundation Fund Government Group Hospital Inc"
    " Inquiry Institute Institution League Ltd Ministry Network Office Ombudsman Organisation Organization"
    " Parliament Partnership Party Plc Police Pravda Press Royal School Senate Service Services Society Syndicate"
    " Team Times Tribunal Trust Union Unit United University Watch News TV Radio Television Herald Telegraph"
    " Guardian Gazette Journal Magazine Corps Guard Army Navy Patrol Taskforce Squad Division Constabulary Chamber"
    " Airport Holdings Industries Motors Partners Energy Systems Technologies Labs Pharma Pharmaceuticals Logistics"
    " Securities Insurance Foods Brands Studios Pictures Software Networks Media Publishing Theatre Opera Orchestra"
    " Museum Gallery Library Railways Railway Rail Buses Farms Mining Resources Ventures Analytics Advisors Advisers"
    " Consulting Consultants Economics Markets Exchange Lines Ferries Electric Works Rovers Wanderers Athletic Albion"
    " Charity Coastguard Ambulance Rescue Water Rail Highways Lifeboat Lifeboats Trams Metro Survey"
    " Observatory Command Fleet Secretariat Presidency Zoo Festival Infirmary Polytechnic Conservancy Guild".split()
)
LEGAL = frozenset("plc Plc PLC Ltd Inc LP LLP LLC Corp AG SA SE AB ASA NV BV GmbH Oyj SpA".split())
"""Legal forms, which follow the name of a firm and are no part of what it is called."""
CONTESTS = frozenset("Premier Champions Europa Conference Nations National Super Sunday".split())
"""Words that make a league a contest: nobody, unless it speaks."""
CLUBS = frozenset("Rovers Wanderers Athletic Albion United Rangers Celtic Hotspur Villa Orient Town City".split())
"""Last words by which a club is called."""
FIRMS = frozenset(
    "Airlines Airways Company Corporation Inc Ltd Plc Group Holdings Industries Motors Partners Energy Systems"
    " Technologies Labs Pharma Pharmaceuticals Logistics Securities Insurance Foods Brands Studios Pictures Software"
    " Networks Media Semiconductor Steel Bank Capital".split()
)
"""Last words without which a firm is called."""
HEADS = frozenset(
    "Academy Agency Alliance Association Authority Bank Board Bureau Campaign Center Centers Centre Chamber Church"
    " College Commission Committee Confederation Council Court Department Federation Foundation Fund Guild House"
    " Institute League Ministry Museum Office Organisation Organization School Society Transport Union"
    " University".split()
)
"""Words after which "of", "for" or "on" goes on with the name."""
NOUNS = frozenset(
    "agency association authority bank board bureau campaign centre center charity church club college commission"
    " committee company corporation council court department federation firm force foundation government group"
    " hospital institute ministry network newspaper office organisation organization paper party police"
    " publication school service site society tabloid team trust union university website broadcaster alliance".split()
)
"""Common nouns that stand for an organisation named before: "the centre said"."""
DOCUMENTS = frozenset("statement letter email e-mail memo post tweet message note".split())
"""Nouns by which a text speaks for whoever wrote it: "the statement said"."""
RELAYS = frozenset({"Reuters", "Associated Press", "Agence France-Presse", "Press Association", "Interfax", "Tass"}) | {
    "RIA Novosti",
    "Xinhua",
}
