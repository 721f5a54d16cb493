import { listDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { countDay, listDue, listRequests } from '#lib/features/desk/requests/index.server.ts';
import { TODAY } from './network.ts';
import type { Page } from './pages.ts';

/** The pages that a receptionist has open all day, and the list when she asks for the rarest state. */
export const DESK_PAGES: Page[] = [
	{
		name: 'desk-today',
		path: '/equipe/accueil',
		asks: async (db) => {
			await listDue(db, TODAY);
			await countDay(db, TODAY);
			await listDropIns(db, TODAY);
		}
	},
	{
		name: 'requests',
		path: '/equipe/accueil/demandes',
		asks: (db) => listRequests(db, {}, TODAY)
	},
	{
		name: 'requests-open',
		path: '/equipe/accueil/demandes?etat=open',
		asks: (db) => listRequests(db, { status: 'open' }, TODAY)
	}
];
