import { expect, test } from 'vitest';
import { fileSizeInFrench } from './file-size.ts';

test.each([
	[0, '0 octet'],
	[1, '1 octet'],
	[820, '820 octets'],
	[34_520, '34,5 ko'],
	[999_999, '1 Mo'],
	[20_000_000, '20 Mo'],
	[1_234_567, '1,2 Mo']
])('%i bytes read « %s »', (bytes, words) => {
	expect(fileSizeInFrench(bytes).replaceAll('\u00a0', ' ')).toBe(words);
});
