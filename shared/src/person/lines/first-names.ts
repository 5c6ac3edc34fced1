import type { Gender } from '../person.ts';

// Names that in Denmark are given to nearly only girls, or nearly only boys. A guess from them is always shown as one.

const girls =
  'agnes alberte alma amalie amina amira andrea ane anette anja anna anne annette annika asta astrid aya ayse bente benedikte berit bettina birgit birgitte birthe bodil camilla carina caroline cecilie charlotte christina clara connie dagmar ditte dorte dorthe ebba elena eline elisabeth ella ellen else elsebeth emilie emily emma esther eva fatima freja frida fatma gerda gitte grethe gudrun hanna hannah hanne heidi helena helene helle henriette ida inga inge ingelise inger ingrid irene iris isabella jane janne jasmin jeanette jette johanne josefine jytte karen karin karina karla karoline kate kathrine katja katrine khadija kirsten kirstine klara kristina kristine lærke laila laura lea leila lena lene lila lily lillian linda line lisa lisbeth lise liv lone lotte louise lucia luna lykke maja malene malou maren margit margrethe maria mariam marianne marie mariam marlene martha mary mathilde matilde maya merete merle mette mia michelle mie mille minna mona monica nadia nanna natasja nina nora olivia pernille pia randi rebecca rie rikke rita rosa ronja ruth sabrina sally samira sandra sanne sara sarah selma signe sigrid silje silke simone sine siri smilla sofia sofie solveig sonja sophie stine susan susanne tania tanja theresa thea tilde tina tove trine tuva ulla vera vibeke vicky victoria viola vivian winnie yasmin zahra zainab';
const boys =
  'abdi abdullah adam ahmad ahmed aksel albert alexander alfred ali allan anders andreas anton arne arthur asger august axel bent benjamin bertil birger bjarne bjørn bo brian carl carsten casper christian christoffer claes claus dan daniel david dennis ditlev ebbe edvard egon einar ejnar elias emil erik esben felix filip finn flemming frank frede frederik frits georg gert gorm gunnar gustav hans harald hasan hassan helge henning henrik henry holger hugo ib ibrahim ismail ivan iver jacob jakob jan jannik jens jeppe jes jesper jimmy joachim joakim johan johannes john johnny jon jonas jonathan jonathan jørgen jørn josef julius kaj kåre karl karsten kasper keld kenneth kent kevin kim kjeld klaus knud konrad kristian kristoffer kurt lars lasse laurits leif leo leon liam loui louis lucas ludvig lukas mads magnus malthe marc marcus marius mark markus martin marvin mathias max michael mike mikael mikkel mogens mohamad mohamed mohammed morten mustafa nicklas nicolai niels nikolaj nils noah ole oliver oscar oskar osman otto palle patrick paul per peter philip poul preben rasmus rené richard robert rune salim samuel sebastian simon søren stefan steen sten stig storm sune svend tage teis theodor theo thomas thor thorbjørn thorkild tim tobias tom tommy torben tristan troels ulrik uffe valdemar verner victor viggo viktor villads villiam vincent vilhelm wilfred william yusuf';

const guesses: ReadonlyMap<string, Gender> = new Map([
  ...girls.split(' ').map((name) => [name, 'female'] as const),
  ...boys.split(' ').map((name) => [name, 'male'] as const),
]);

/** A guess at somebody's gender from their first name; undefined for names that say nothing for sure. */
export function guessGender(name: string): Gender | undefined {
  return guesses.get(name.toLowerCase().split(/[\s-]/u, 1)[0] ?? '');
}
