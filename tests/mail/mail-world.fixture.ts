import { type MailSettings, readMailSettings } from '#lib/platform/mail/mail-settings.ts';
import type { NewMail } from '#lib/platform/mail/queue-mail.ts';
import { A_TUESDAY, type TestDatabase } from '../database/test-database.ts';

/** The settings of an installation that is told `env`. */
export function settingsOf(env: Record<string, string>, isDemo = false): MailSettings {
	const settings = readMailSettings(env, isDemo);
	if ('refusal' in settings) throw new Error(settings.message);
	return settings;
}

/** The world of a process that sends, at that moment. */
export function mailWorld(db: TestDatabase, mail: MailSettings, at: Temporal.Instant = A_TUESDAY) {
	return { database: db.app, now: () => at, mail };
}

export const aMail = (given: Partial<NewMail> = {}): NewMail => ({
	to: 'camille.invitee@asso.example',
	subject: 'Votre invitation à l’équipe',
	text: 'Bonjour,\n\nVoici votre lien : https://declic.example/entrer/jeton-secret\n\nÀ bientôt !',
	kind: 'invitation',
	centreId: null,
	...given
});

export type KeptRow = {
	id: string;
	kind: string;
	recipient: string | null;
	subject: string | null;
	text: string | null;
	attempts: number;
	last_code: string | null;
	sent_at: Temporal.Instant | null;
	failed_at: Temporal.Instant | null;
	erased_at: Temporal.Instant | null;
};

/** The outbox as its owner sees it, oldest first. */
export async function outboxOf(db: TestDatabase): Promise<KeptRow[]> {
	const { rows } = await db.owner.query<KeptRow>('select * from mails order by queued_at, id');
	return rows;
}
