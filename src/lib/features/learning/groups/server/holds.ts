import type { Holds } from '#lib/platform/database/holds.ts';
import { DRAFTED } from './held/drafted.ts';
import { OFFERED } from './held/offered.ts';
import { SIGNED } from './held/signed.ts';
import { WISHED } from './held/wished.ts';
import { eraseWishes } from './wishes/erase-wishes.ts';

/** What `groups` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: { ...OFFERED, ...WISHED, ...DRAFTED, ...SIGNED },
	erase: eraseWishes
};
