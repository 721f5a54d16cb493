import { readSettings, type Settings, type SettingsRefusal } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export type ProductionRefusal =
	SettingsRefusal | { refusal: 'no-origin' | 'plain-origin' | 'frozen'; message: string };

/**
 * Reads the environment for real people: the address of the site is said, travels encrypted, and
 * time goes by. What the trial guesses is not guessed here.
 */
export function readProductionSettings(env: NodeJS.ProcessEnv): Settings | ProductionRefusal {
	const settings = readSettings(env);
	if ('refusal' in settings) return settings;
	if (!settings.originIsExplicit) {
		return refuse(
			'no-origin',
			'Dites l’adresse du site dans ORIGIN, telle que vos collègues la tapent, par exemple ORIGIN=https://declic.exemple.fr. Pour un simple essai : npm start.'
		);
	}
	const { protocol, hostname } = new URL(settings.origin);
	if (protocol !== 'https:' && !LOOPBACK.has(hostname)) {
		return refuse(
			'plain-origin',
			`ORIGIN=${settings.origin} ferait voyager les noms et les mots de passe en clair : donnez une adresse en https://, derrière un serveur web qui la porte (voir docs/guides/install.md).`
		);
	}
	if (env.DECLIC_NOW) {
		return refuse(
			'frozen',
			'DECLIC_NOW arrête l’horloge et ne sert qu’aux démonstrations : retirez-le, puis recommencez.'
		);
	}
	return settings;
}
