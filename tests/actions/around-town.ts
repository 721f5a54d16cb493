import type { Step } from './beforehand.ts';
import type { Written } from './written.ts';

const voices = '/equipe/quartier';
const services = `${voices}/services`;
const sending = `${voices}/[parole=uuid]/transmettre`;
/** Where a service of the town answers, without an account. */
const town = '/service/[jeton]';

/** Where everybody reads one message. */
const shown = '/quartier/[parole=uuid]';

const PUBLISHED = { write: 'a problem that everybody reads' } as const;

/** What must be done just before with what the town has to mend, for the next form to be there. */
export const BEFORE_AROUND_TOWN: Readonly<
	Record<string, readonly (string | Step | { write: Written })[]>
> = {
	[`${services} ?/retirer`]: [`${services} ?/ajouter`],
	[`${sending} ?/envoyer`]: [PUBLISHED, { play: `${services} ?/ajouter`, meant: {} }],
	[`${sending} ?/fermer`]: [`${sending} ?/envoyer`],
	[`${town} ?/repondre`]: [`${sending} ?/envoyer`],
	[`${voices}/reponses ?/lire`]: [{ write: 'words of the town' }],
	[`${shown} ?/signaler`]: [PUBLISHED],
	// Its button is on that page.
	[`${shown}/moi-aussi`]: [PUBLISHED, `${shown} ?/signaler`]
};

/** A service that sees to everything. */
export const MEANT_AROUND_TOWN = {
	[`${services} ?/ajouter`]: { courriel: 'voirie@exemple.fr' }
};
