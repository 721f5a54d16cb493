import type { Domain } from '../bank.ts';

/** The four domains as a team says them; alone in this file, so that a page which names them stays light. */
export const DOMAIN_NAMES: Record<Domain, string> = {
	information: 'Chercher une information',
	communication: 'Échanger avec les autres',
	problemSolving: 'Se débrouiller avec ses appareils et ses démarches',
	software: 'Écrire, compter, ranger avec un logiciel'
};
