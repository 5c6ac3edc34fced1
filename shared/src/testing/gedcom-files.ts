// Files in the shapes that programs for family trees write, of people who never lived.

/** A desktop program of the nineties: 5.5.1, a full name and dates with days, notes over several lines, its own tags. */
export const desktopFile = `0 HEAD
1 SOUR STAMTAVLE
2 VERS 4.1
2 NAME Stamtavle for Windows
1 DEST GED55
1 DATE 2 JAN 2004
1 CHAR ANSEL
1 SUBM @U1@
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
0 @I1@ INDI
1 NAME Søren /Ærøbo/
2 GIVN Søren
2 SURN Ærøbo
1 SEX M
1 BIRT
2 DATE 14 MAR 1931
2 PLAC Havnby
1 DEAT
2 DATE ABT 2004
2 AGE 73y
1 OCCU Bådebygger
1 NOTE Han byggede både i otte
2 CONC ogtyve år og sagde ikke m
2 CONC eget.
2 CONT Så lo han.
1 _MILT Marinen
1 FAMS @F1@
1 FAMS @F2@
0 @I2@ INDI
1 NAME Åse /Krog/
1 SEX F
1 BIRT
2 DATE BET 1933 AND 1935
1 FAMS @F1@
0 @I3@ INDI
1 NAME Zoë /Müller/
1 SEX F
1 FAMS @F2@
0 @I4@ INDI
1 NAME Per /Ærøbo/
1 SEX M
1 BIRT
2 DATE (efter fars mening 1958)
1 CHR
2 DATE 3 APR 1958
1 FAMC @F1@
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 CHIL @I4@
1 MARR
2 DATE @#DGREGORIAN@ 6 JUN 1957
1 DIV
2 DATE BEF 1970
0 @F2@ FAM
1 HUSB @I1@
1 WIFE @I3@
1 MARR Y
0 @U1@ SUBM
1 NAME Ingen
0 TRLR
`;

/** A web tree: children with two families, adoption and foster care, families with one parent or none known. */
export const webFile = `0 HEAD
1 SOUR TRAESTAMME
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @P1@ INDI
1 NAME Mia /Holm/
1 SEX F
1 BIRT
2 DATE 2016
1 FAMC @F1@
2 PEDI birth
1 FAMC @F2@
2 PEDI foster
1 FAMC @F9@
0 @P2@ INDI
1 NAME Leo /Holm/
1 SEX M
1 FAMC @F1@
2 PEDI adopted
1 FAMC @F3@
2 PEDI sealing
0 @P3@ INDI
1 NAME Pia /Holm/
1 SEX F
1 FAMS @F1@
0 @P4@ INDI
1 NAME Anna /Lund/
1 SEX F
1 FAMS @F2@
0 @P5@ INDI
1 NAME Karen /Lund/
1 SEX F
1 FAMS @F2@
0 @P6@ INDI
1 NAME Ida
1 FAMC @F4@
0 @P7@ INDI
1 NAME Bo
1 FAMC @F4@
0 @F1@ FAM
1 WIFE @P3@
1 CHIL @P1@
1 CHIL @P2@
1 CHIL @P8@
0 @F2@ FAM
1 WIFE @P4@
1 WIFE @P5@
1 CHIL @P1@
1 EVEN
2 TYPE Cohabitation
2 DATE 2010
1 EVEN
2 TYPE Separation
2 DATE JUL 2020
0 @F3@ FAM
1 HUSB @P5@
0 @F4@ FAM
1 CHIL @P6@
1 CHIL @P7@
0 TRLR
`;

/** A tree merged once too often: people and families twice, a parent who is a descendant, a child of itself. */
export const tangledFile = `0 HEAD
1 GEDC
2 VERS 5.5
1 CHAR ASCII
0 @I1@ INDI
1 NAME Ole
1 FAMS @F1@
1 FAMC @F2@
0 @I2@ INDI
1 NAME Inge
1 FAMS @F1@
0 @I3@ INDI
1 NAME Martin
1 FAMC @F1@
1 FAMS @F2@
0 @I3@ INDI
1 NAME Martin igen
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 CHIL @I3@
1 CHIL @I3@
0 @F2@ FAM
1 HUSB @I3@
1 CHIL @I1@
1 CHIL @I3@
0 @F3@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 WIFE @I3@
1 CHIL @I3@
0 TRLR
`;

/** GEDCOM 7 as new programs write it, with a schema of their own, a void pointer, twins. */
export const sevenFile = `0 HEAD
1 GEDC
2 VERS 7.0
1 SCHMA
2 TAG _HUS https://example.com/hus
0 @I1@ INDI
1 NAME Sofie /Juhl/
1 SEX X
1 BIRT
2 DATE 12 AUG 1990
1 NO MARR
1 _HUS Nord
0 @I2@ INDI
1 NAME @@Max
1 SEX M
1 FAMC @F1@
2 PEDI OTHER
3 PHRASE Stedbarn
1 ASSO @I3@
2 ROLE MULTIPLE
3 PHRASE Identical
0 @I3@ INDI
1 NAME Tim
1 SEX M
1 BIRT
2 DATE GREGORIAN 1 FEB 2015
1 FAMC @F2@
0 @I4@ INDI
1 NAME Tom
1 SEX M
1 FAMC @F2@
1 ASSO @I3@
2 ROLE MULTIPLE
1 DEAT
2 DATE 2015
2 AGE 3m
0 @I5@ INDI
1 DEAT Y
2 AGE 0y
3 PHRASE Stillborn
1 FAMC @F2@
0 @F1@ FAM
1 HUSB @VOID@
1 WIFE @I1@
1 CHIL @I2@
0 @F2@ FAM
1 WIFE @I1@
1 CHIL @I3@
1 CHIL @I4@
1 CHIL @I5@
1 CHIL @VOID@
0 @N1@ SNOTE En note
0 TRLR
`;
