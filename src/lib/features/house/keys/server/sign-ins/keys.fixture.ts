import { keysUrl } from '#lib/platform/database/roles.ts';
import type { World } from '#lib/platform/world.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { TestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { openKeys, type Keys } from '../door/open-keys.ts';
import type { Caller } from './sign-in.ts';

/** The machine's own time, not a day of ours: better-auth asks no other clock whether a sign-in has ended. */
export const NOW = Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' });
export const PASSWORD = 'trois moutons au phare';

/** The door of a test database; `mails` receives the links of new passwords. */
export function openTestKeys(database: TestDatabase): Keys {
	const world = {
		database: database.app,
		now: () => NOW,
		secrets: {
			signIn: Buffer.alloc(32, 1),
			keys: Buffer.alloc(32, 2),
			traces: Buffer.alloc(32, 3)
		},
		mail: { delivery: 'mailbox' }
	} as unknown as World;
	return openKeys(world, { keysUrl: keysUrl(database.ownerUrl), origin: 'http://localhost:3000' });
}

let digested: Promise<string> | null = null;

/** Everybody's password is the same: it is made costly once, and costs as much to each who types it. */
function digestOfPassword(keys: Keys): Promise<string> {
	digested ??= keys.auth.$context.then(({ password }) => password.hash(PASSWORD));
	return digested;
}

/** Somebody who has a password and works in those places. */
export async function addHolder(
	database: TestDatabase,
	keys: Keys,
	person: { name: string; email: string; places: { role: Role; centreId: string | null }[] }
): Promise<string> {
	const digest = await digestOfPassword(keys);
	const { rows } = await database.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at) values ($1, $2) returning id`,
		[person.name, NOW.toString()]
	);
	const { id } = rows[0]!;
	const asOwner = (text: string, values: unknown[]) => asKeys(keys, text, values);
	await asOwner(
		`insert into key_holders (id, name, email, email_verified) values ($1, $2, $3, true)`,
		[id, person.name, person.email]
	);
	await asOwner(
		`insert into key_accounts (user_id, provider_id, account_id, password) values ($1, 'credential', $2, $3)`,
		[id, id, digest]
	);
	for (const { role, centreId } of person.places) {
		await asOwner(
			`insert into memberships (staff_id, centre_id, role, started_at) values ($1, $2, $3, $4)`,
			[id, centreId, role, NOW.toString()]
		);
	}
	return id;
}

/** Runs a query as the role of keys; rows of the key tables are out of the owner's sight. */
export async function asKeys<Row = Record<string, unknown>>(
	keys: Keys,
	text: string,
	values: unknown[] = []
): Promise<Row[]> {
	const { CompiledQuery } = await import('kysely');
	const { rows } = await keys.database.executeQuery(CompiledQuery.raw(text, values));
	return rows as Row[];
}

/** A browser: it keeps the cookies it is given, and its address. */
export class Browser {
	readonly cookies = new Map<string, string>();
	deviceToken: string | undefined;
	address = '203.0.113.7';
	caller(): Caller {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
		return {
			headers: new Headers({ cookie: cookie.join('; '), 'user-agent': 'Firefox/140 Windows' }),
			deviceToken: this.deviceToken,
			userAgent: 'Firefox/140 Windows',
			address: this.address
		};
	}
	keep(answer: {
		cookies: { name: string; value: string }[];
		newDeviceToken: string | null;
	}): void {
		for (const { name, value } of answer.cookies) {
			if (value) this.cookies.set(name, value);
			else this.cookies.delete(name);
		}
		this.deviceToken = answer.newDeviceToken ?? this.deviceToken;
	}
	get signIn(): string | undefined {
		return this.cookies.get('declic.session_token');
	}
}
