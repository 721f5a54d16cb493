import type { ContactOwner } from './contact-rule.ts';
import type { PostalAddress } from './postal-address.ts';
import type { SocialStatus } from './social-status.ts';

export type PersonName = { familyName: string; givenName: string };

/** What a search shows of somebody: enough to know her again, no more. */
export type FoundPerson = PersonName & {
	id: string;
	birthYear: number | null;
	/** The last two digits of a number. */
	phoneEnd: string | null;
	commune: string | null;
};

export type KeptPhone = { number: string; owner: ContactOwner; isFictional: boolean };
export type KeptEmail = { address: string; owner: ContactOwner };

/** All that is kept to know and to reach somebody; what she did not give is null. */
export type PersonRecord = PersonName & {
	birthYear: number | null;
	sex: 'female' | 'male' | null;
	commune: string | null;
	/** One of the centre's own list. */
	quarterId: string | null;
	socialStatus: SocialStatus | null;
	phones: KeptPhone[];
	/** She said that she has no telephone. */
	noPhone: boolean;
	emails: KeptEmail[];
	/** Known of who wants letters. */
	address: PostalAddress | null;
	memberNumbers: string[];
	responsibleAdult: PersonName | null;
};
