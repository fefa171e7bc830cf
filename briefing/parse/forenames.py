"""Common forenames: evidence that two capitalised words are a person, and which pronoun fits."""

from briefing.model.actor import Pronoun

_HE = """
Aaron Abdul Adam Adrian Ahmed Alan Albert Alejandro Aleksandr Alex Alexander Alexei Alfred Ali Allan Andrei Andrew
Andrii Andriy Andy Angus Anthony Antonio Antony Archie Arthur Barry Ben Benjamin Bernard Bernie Bill Bob Bobby Boris
Brad Bradley Brandon Brendan Brett Brian Bruce Bryan Callum Calum Cameron Carl Carlos Chad Charles Charlie Chris
Christian Christopher Chuck Clive Colin Connor Craig Damian Dan Daniel Darren Dave David Dean Declan Dennis Derek
Dmitry Dmytro Dominic Don Donald Douglas Duncan Dylan Ed Eddie Edward Elon Emmanuel Eric Ethan Evan Ewan Fergus Frank
Fraser Fred Frederick Friedrich Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gideon Gordon Graeme Graham
Grant Greg Gregory Guy Hamish Harold Harry Harvey Hassan Henry Herman Howard Hugh Hugo Hussein Ian Ibrahim Igor Isaac
Ivan Jack Jacob Jake James Jamie Jared Jason Jay Jean Jeff Jeffrey Jeremy Jerry Jesse Jim Jimmy Joe Joel John Johnny
Jon Jonathan Jose José Joseph Josh Joshua Juan Julian Justin Karl Keir Keith Ken Kenneth Kevin Kieran Kyle Lance Larry
Lars Laurence Lawrence Lee Leo Leon Leonard Lewis Liam Lloyd Louis Luca Lucas Luis Luke Malcolm Marc Marco Marcus
Mario Mark Martin Mathew Matt Matthew Maurice Max Michael Miguel Mike Mikhail Mitch Mohamed Mohammad Mohammed Muhammad
Nathan Neil Nicholas Nick Nigel Noah Noel Norman Oleg Oleksandr Oliver Olaf Omar Oscar Owen Patrick Paul Pavel Pedro
Pete Peter Phil Philip Phillip Pierre Rafael Ralph Ramzan Raymond Recep Reece Rex Ricardo Richard Rick Rob Robert
Roberto Robin Rodney Roger Roman Ron Ronald Rory Ross Roy Rupert Russell Rustem Ryan Sadiq Salman Sam Samuel Scott
Sean Sebastian Serge Sergei Sergey Shaun Shane Sheldon Simon Stanley Stephen Steve Steven Stewart Stuart Syed Tariq
Ted Terence Terry Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Valerii Vasyl Victor Viktor Vincent Vitali Vitaly
Vitaliy Vlad Vladimir Volodymyr Walter Warren Wayne Wes Wesley Will William Xavier Yevgeny Yuri Zachary
"""
_SHE = """
Abigail Ada Adele Agnes Aisha Alexandra Alexandria Alice Alicia Alison Amanda Amber Amelia Amy Ana Andrea Angela
Angelina Anita Ann Anna Annalena Anne Annette Annie Antonia Audrey Ava Barbara Beatrice Becky Bella Bernadette Beth
Bethany Betty Beverley Brenda Bridget Camilla Carla Carmen Carol Caroline Catherine Charlotte Chloe Christina
Christine Claire Clara Claudia Clare Daisy Danielle Dawn Deborah Debbie Denise Diana Diane Donna Doris Dorothy Edith
Eileen Elaine Eleanor Elena Elise Elizabeth Ella Ellen Ellie Elsa Emily Emma Erica Erin Esther Eva Eve Evelyn Fatima
Fiona Florence Frances Gabriela Gabriella Gail Gemma Georgia Georgina Gillian Gina Giorgia Grace Greta Hannah Harriet
Hazel Heather Heidi Helen Helena Hilary Hillary Holly Ida Imogen Ingrid Irene Iris Iryna Isabel Isabella Ivana
Jacqueline Jade Jane Janet Janice Jasmine Jean Jeanette Jemima Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodie
Josephine Joy Joyce Judith Judy Julia Juliet Julie June Kaja Kamala Karen Karoline Kate Katherine Kathleen Kathryn
Kathy Katie Katy Kayla Keira Kelly Kerry Kim Kimberly Kira Kirsten Kirsty Laura Lauren Leah Leila Lena Leslie Lily
Linda Lindsay Lisa Liz Lois Lorraine Louise Lucia Lucy Lydia Lynn Lynne Mabel Madeleine Maggie Mandy Margaret Maria
Marie Marina Marine Marion Marta Martha Mary Maureen Maya Megan Melania Melanie Melissa Mia Michelle Millie Miriam
Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora Norah Nuala Oksana Olena Olga Olivia
Pamela Patricia Paula Pauline Penelope Penny Petra Philippa Phoebe Polly Priti Priya Rachel Rebecca Rhian Rita Roberta
Rosa Rose Rosemary Rosie Roxanne Ruth Sabrina Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila Shirley Sienna
Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Sylvia Tamara Tanya Tara Tatiana Teresa Tess
Theresa Tina Tracey Tracy Tulsi Ursula Valentina Valerie Vanessa Vera Veronica Victoria Wanda Viktoria Viola Violet
Virginia Vivian Wendy Yasmin Yolanda Yulia Yvette Yvonne Zara Zoe
"""

PRONOUN: dict[str, Pronoun | None] = dict.fromkeys(_HE.split(), "he")
for _name in _SHE.split():
    PRONOUN[_name] = None if PRONOUN.get(_name) else "she"
"""Forename to the pronoun that goes with it; None where it is given to both."""
