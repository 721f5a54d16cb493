import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import type { Rhythm } from '#lib/platform/jobs/start-jobs.ts';
import type { MailSettings } from '#lib/platform/mail/mail-settings.ts';
import { openSpeech } from '#lib/platform/speech/open-speech.ts';
import { systemClock } from '#lib/platform/clock.ts';

/** Nobody waits half a minute in a test. */
export const IN_A_HURRY: Rhythm = { look: 0.5, lookAnyway: 0.5, watch: 1, calendar: 1 };

/** The world of a process that works jobs on that database. Close it. */
export function jobWorld(
	ownerUrl: string,
	mail: MailSettings = { delivery: 'none', smtp: null }
): JobWorld {
	const database = openPool(appUrl(ownerUrl));
	return {
		database,
		now: systemClock({}),
		secrets: { signIn: Buffer.alloc(32, 1), traces: Buffer.alloc(32, 2) } as JobWorld['secrets'],
		isDemo: false,
		mail,
		oidc: null,
		ownNetworks: null,
		speech: openSpeech({ dataDir: '/nowhere', env: { DECLIC_SPEECH: 'off' } }),
		ownerUrl,
		dataDir: '/nowhere',
		origin: 'https://declic.example',
		say: () => {},
		close: () => database.destroy()
	};
}
