import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';

const UNKNOWN = refuse(
	'unknown-kiosk',
	'Cette borne n’est pas de votre centre. Rechargez la page et choisissez-la dans la liste.'
);

/** A kiosk of the acting centre. */
export async function findOwnKiosk(db: Db, id: string) {
	const found = isId(id)
		? await db
				.selectFrom('kiosks')
				.where('id', '=', id)
				.where('centre_id', '=', centreOf(db))
				.select(['id', 'name'])
				.executeTakeFirst()
		: undefined;
	return found ?? UNKNOWN;
}
