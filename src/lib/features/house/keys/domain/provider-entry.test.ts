import { describe, expect, test } from 'vitest';
import { decideProviderEntry, type ProviderEntry } from './provider-entry.ts';

const EMAIL = 'amina@example.org';
const STRANGER: ProviderEntry = {
	email: EMAIL,
	emailIsVerified: true,
	linkedTo: null,
	holder: null,
	opened: null,
	hasWaiting: false
};
const HOLDER = { id: 'amina', wasInvited: true, hasOtherAccount: false };
const OPENED = { email: EMAIL, isWaiting: true };
const decide = (entry: Partial<ProviderEntry>) => decideProviderEntry({ ...STRANGER, ...entry });
const NOT_INVITED = { do: 'refuse', why: 'not-invited' };

describe('only an address that was checked and invited', () => {
	test.each<[string, Partial<ProviderEntry>]>([
		['a stranger', {}],
		['an address its holder wrote herself', { holder: { ...HOLDER, wasInvited: false } }],
		[
			'that address, even invited since',
			{ holder: { ...HOLDER, wasInvited: false }, opened: OPENED }
		],
		['another account for a known address', { holder: { ...HOLDER, hasOtherAccount: true } }],
		[
			'that account, with an invitation nobody opened',
			{ holder: { ...HOLDER, hasOtherAccount: true }, hasWaiting: true }
		],
		['the link of another address', { opened: { email: 'x@example.org', isWaiting: true } }],
		['the link of the first administrator', { opened: { email: null, isWaiting: true } }],
		['a link that is over', { opened: { email: EMAIL, isWaiting: false }, holder: HOLDER }],
		['the link of a colleague', { opened: OPENED, linkedTo: 'x', holder: HOLDER }]
	])('%s: no', (_, entry) => {
		expect(decide(entry)).toEqual(NOT_INVITED);
	});

	test('an address the provider did not check opens nothing, whatever is known of it', () => {
		const all = { linkedTo: 'amina', holder: HOLDER, opened: OPENED, hasWaiting: true };
		const unverified = { do: 'refuse', why: 'unverified' };
		expect(decide({ ...all, emailIsVerified: false })).toEqual(unverified);
		expect(decide({ ...all, email: null })).toEqual(unverified);
	});
});

test.each<[string, Partial<ProviderEntry>, object]>([
	['a known account enters', { linkedTo: 'amina' }, { do: 'enter', accepts: false }],
	[
		'a known account whose address is now a colleague’s enters as itself',
		{ linkedTo: 'amina', holder: { ...HOLDER, id: 'max' } },
		{ do: 'enter', staffId: 'amina' }
	],
	[
		'a known account opens one more place',
		{ linkedTo: 'amina', holder: HOLDER, opened: OPENED },
		{ do: 'enter', accepts: true }
	],
	['an invited key is linked', { holder: HOLDER }, { do: 'link', accepts: false }],
	['and opens one more place', { holder: HOLDER, opened: OPENED }, { do: 'link', accepts: true }],
	[
		'a new account replaces hers by a new link',
		{ holder: { ...HOLDER, hasOtherAccount: true }, opened: OPENED },
		{ do: 'replace', staffId: 'amina', accepts: true }
	],
	['an invitation that waits lets in', { hasWaiting: true }, { do: 'accept' }],
	['its link too', { opened: OPENED, hasWaiting: true }, { do: 'accept' }]
])('%s', (_, entry, decision) => {
	expect(decide(entry)).toMatchObject(decision);
});
