/** Letters as they are compared: small, Danish letters written out, so that "soester" is a "søster". */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('’', "'");
}
