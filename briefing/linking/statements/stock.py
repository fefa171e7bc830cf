"""Stock words: what everybody says about everything, and so tells little of who said what.

How rare a word is, is counted in the briefing itself; these tables stand in for that while a briefing is small.
"""

_FUNCTION = """
a about above after again against all also am an and any are as at be because been before being below between both but
by can could did do does doing down during each either else even ever every few for from had has have having he her
here hers herself him himself his how however i if in into is it its itself just may me might more most much must my
myself neither nor of off on once one only or other our ours ourselves out over own per same shall she should so some
such than that the their theirs them themselves then there these they this those through to too under until up upon us
very was we were what when where whether which while who whom whose why will with would yet you your yours yourself
o und oder der die das den dem ein eine einer ist sind nicht wir sie er es zu mit von für auf im in
le la les un une des du de et est sont pas nous vous il elle ils que qui dans pour sur au aux
el los las una unos y es son no nosotros ellos ella que en por para con del al
"""

_COMMON = """
able absolute across act agree allow almost already always america american among another answer anybody anyone anything
around ask away back bad become begin believe best better big bring call came change clear come consider continue
country course day deal decide different difficult done easy end enough every everybody everyone everything exact fact
fair far feel find first follow forward full get give glad go going gone good got great group hand happen happy hard
hear help here high hold home hope hundred idea important issue job keep kind know large last late least leave less let
life like line little live long look lot low love made main make man many matter mean meet moment move must name need
never new next nobody nothing now number often old open order part party past people person place plan point possible
present problem put question quick quite rather read ready real really reason result right run said sake saw say see
seem seen serious set show side simple since situation small someone something soon sort stand start state statement
stay step still stop story strong sure take talk team tell thank thing think thought time today together told tomorrow
tonight took toward true try turn understand use want way week well went whole wish woman word work world wrong year
yesterday young
"""

_DENIAL = "not no never nothing nobody none nor neither without cannot"

FUNCTION = frozenset(_FUNCTION.split())
"""Words that hold a sentence together. As they are written, not stemmed."""

COMMON = frozenset(_COMMON.split()) - FUNCTION
"""Words of every conversation. As they are written, not stemmed."""

DENIAL = frozenset(_DENIAL.split())
"""Words that turn a sentence into its opposite."""
