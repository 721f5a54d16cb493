import { listRequests } from '#lib/features/desk/requests/index.server.ts';
import { readDesk } from '../src/routes/equipe/accueil/read-desk.ts';
import { TODAY } from './network.ts';
import type { Page } from './pages.ts';

/** The pages that a receptionist has open all day, and the list when she asks for the rarest state. */
export const DESK_PAGES: Page[] = [
	{
		name: 'desk-today',
		path: '/equipe/accueil',
		asks: (ask) => ask((db) => readDesk(db, TODAY))
	},
	{
		name: 'requests',
		path: '/equipe/accueil/demandes',
		asks: (ask) => ask((db) => listRequests(db, {}, TODAY))
	},
	{
		name: 'requests-open',
		path: '/equipe/accueil/demandes?etat=open',
		asks: (ask) => ask((db) => listRequests(db, { status: 'open' }, TODAY))
	}
];
