import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { openProvider, type ProviderWorld } from '#lib/platform/sms/providers/open-provider.ts';
import { takesAnswers } from '#lib/platform/sms/providers/sender-name.ts';
import type { Account } from '#lib/platform/sms/account.ts';
import { openAccount } from '#lib/platform/sms/keys/seal-account.ts';
import { providerFormOf } from '../domain/provider-forms.ts';

/** What opens an account, and tells where its provider calls us. */
export type SettingsWorld = ProviderWorld & { secrets: Pick<Secrets, 'sms'> };

/** The last line of settings, whatever it says. */
export type ProviderRow = {
	id: string;
	provider: string;
	sender: string | null;
	sealed: Buffer | null;
	stagingNumber: string | null;
	centsPerSms: number;
	aSecond: number;
	recordedAt: Temporal.Instant;
};

export async function lastProviderRow(db: Db): Promise<ProviderRow | null> {
	const { rows } = await sql<ProviderRow>`
		select id, provider, sender, sealed, staging_number as "stagingNumber",
			cents_per_sms::float8 as "centsPerSms", a_second as "aSecond", recorded_at as "recordedAt"
		from sms_providers order by id desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/** By whom the network sends, as its page tells it: no key, and no secret of ours. */
export type ProviderSettings = Omit<ProviderRow, 'id' | 'sealed'> & {
	/** What it was told, but for its keys, by field of the form; null: another machine sealed it. */
	shown: Record<string, string> | null;
	/** Whether somebody can answer what is sent under that name or number. */
	hearsAnswers: boolean;
	/** Whether reminders may leave by it. */
	isAutomatic: boolean;
};

/** The settings in force; null: no provider was ever chosen, or none is any more. */
export async function readSettings(db: Db, world: SettingsWorld): Promise<ProviderSettings | null> {
	const row = await lastProviderRow(db);
	if (!row || !row.sealed) return null;
	const { id: _id, sealed, ...rest } = row;
	const account = openAccount(world.secrets, sealed);
	const provider = account && openProvider(account, world);
	const capabilities = provider && 'capabilities' in provider ? provider.capabilities : null;
	return {
		...rest,
		shown: account && shownOf(account),
		hearsAnswers: capabilities !== null && takesAnswers(row.sender, capabilities),
		isAutomatic: capabilities?.automation ?? false
	};
}

function shownOf(account: Account): Record<string, string> {
	const said: Readonly<Record<string, string>> = account;
	const { fields } = providerFormOf(account.provider)!;
	return Object.fromEntries(
		fields.flatMap(({ key, name, isSecret }) => (isSecret ? [] : [[name, said[key]!]]))
	);
}
