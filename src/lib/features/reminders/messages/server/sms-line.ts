import { sql } from 'kysely';
import type { Clock } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { openProvider } from '#lib/platform/sms/providers/open-provider.ts';
import { openScreen } from '#lib/platform/sms/providers/screen.ts';
import { takesAnswers } from '#lib/platform/sms/providers/sender-name.ts';
import type { SmsProvider } from '#lib/platform/sms/providers/sms-provider.ts';
import { openAccount } from '#lib/platform/sms/keys/seal-account.ts';

/** By whom the network sends, ready to. */
export type SmsLine = {
	provider: SmsProvider;
	sender: string | null;
	/** Everything goes to that number. */
	stagingNumber: string | null;
	centsPerSms: number;
	aSecond: number;
	/** Whether « répondez STOP » would be true. */
	hearsAnswers: boolean;
};

type Row = {
	id: string;
	sender: string | null;
	sealed: Buffer | null;
	stagingNumber: string | null;
	centsPerSms: number;
	aSecond: number;
};
export type LineWorld = Pick<World, 'database' | 'now' | 'isDemo' | 'secrets'> &
	Partial<Pick<World, 'ownNetworks'>> & { origin: string };

/** Those that are open, by the line of settings they come from: a provider may hold a connection. */
const open = new WeakMap<object, { id: string; line: SmsLine | null }>();

/**
 * The line of the network: the telephone on screen in a demonstration, whatever is set, since nobody
 * invented has a telephone; null where nobody chose a provider, or its keys are not of this machine.
 */
export async function smsLine(world: LineWorld): Promise<SmsLine | null> {
	if (world.isDemo) return screenLine(world.now);
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	const row = await asActing(world.database, acting, async (db) => {
		const { rows } = await sql<Row>`
			select id, sender, sealed, staging_number as "stagingNumber",
				cents_per_sms::float8 as "centsPerSms", a_second as "aSecond"
			from sms_providers order by id desc limit 1`.execute(db);
		return rows[0] ?? null;
	});
	if (!row) return null;
	const known = open.get(world.database);
	if (known?.id === row.id) return known.line;
	const line = openRow(world, row);
	open.set(world.database, { id: row.id, line });
	return line;
}

/** What an SMS costs until somebody says by whom the network sends. */
const USUAL_CENTS = 4.9;

/** What a centre is told of the line: not by whom, nor with which keys. */
export type LineTerms = Pick<SmsLine, 'centsPerSms' | 'hearsAnswers'> & {
	/** Whether a reminder may leave by it, without anybody's hand. */
	canText: boolean;
};

/**
 * What an SMS costs, and whether it can be answered, by the very line that reminders leave by. Where there
 * is none, the usual price, and nobody hears. It opens a transaction of its own.
 */
export async function termsOfLine(world: LineWorld): Promise<LineTerms> {
	const line = await smsLine(world);
	if (!line) return { centsPerSms: USUAL_CENTS, hearsAnswers: false, canText: false };
	const { centsPerSms, hearsAnswers, provider } = line;
	return { centsPerSms, hearsAnswers, canText: provider.capabilities.automation };
}

/** For how long what a sheet says of the line may be that of a moment ago. */
const REMEMBERED = { minutes: 1 };
const remembered = new WeakMap<object, { until: Temporal.Instant; canText: boolean }>();

/** Whether SMS leave from here, asked once a minute: each look at somebody's sheet says it. */
export async function canTextHere(world: LineWorld): Promise<boolean> {
	const known = remembered.get(world.database);
	if (known && Temporal.Instant.compare(world.now(), known.until) < 0) return known.canText;
	const { canText } = await termsOfLine(world);
	remembered.set(world.database, { until: world.now().add(REMEMBERED), canText });
	return canText;
}

function openRow(world: LineWorld, { sealed, ...row }: Row): SmsLine | null {
	const account = sealed && openAccount(world.secrets, sealed);
	const provider = account && openProvider(account, world);
	if (!provider || 'refusal' in provider) return null;
	const { sender, stagingNumber, centsPerSms: cents, aSecond } = row;
	const hearsAnswers = takesAnswers(sender, provider.capabilities);
	return { provider, sender, stagingNumber, centsPerSms: cents, aSecond, hearsAnswers };
}

/** Nothing leaves: what each number received is read on a page. */
export function screenLine(now: Clock): SmsLine {
	const provider = openScreen(now);
	return {
		...{ provider, sender: '36000', stagingNumber: null },
		...{ centsPerSms: USUAL_CENTS, aSecond: 50, hearsAnswers: true }
	};
}
