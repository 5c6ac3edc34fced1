import { afterEach, expect, test } from 'vitest';
import { close, showIn } from '../../testing/show.tsx';
import { WithNames } from './WithNames.tsx';

afterEach(close);

const isolated = () => [...document.querySelectorAll('bdi')].map((each) => each.textContent);

test('FAM-27 names in a sentence stand in their own direction, the longest first, and whole words alone', async () => {
  const text = 'Bo Holm. Bor sammen med Bo, Bo-Erik (nr. 2) og Åse.';
  await showIn('da', <WithNames text={text} names={['Bo', 'Bo Holm', 'Åse', '', 'Bo-Erik']} />);
  expect(isolated()).toEqual(['Bo Holm', 'Bo', 'Bo-Erik', 'Åse']);
  expect(document.body.textContent).toContain(text);
});

test('FAM-27 names that are no words, and none at all, leave the sentence as it is', async () => {
  const text = '(*?) er mor til [a-z]. $&';
  await showIn('da', <WithNames text={text} names={['(*?)', '$&']} />);
  expect(document.body.textContent).toContain(text);
  await close();
  await showIn('da', <WithNames text={text} names={['']} />);
  expect(isolated()).toEqual([]);
});
