import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { FoundPerson } from '../../domain/person-record.ts';
import { findPerson } from './people-by-ids.ts';
import { searchPeople } from './search-people.ts';

export type PickRefusal = { refusal: 'choose-person'; message: string; choices: FoundPerson[] };

/**
 * Reads what a PersonPicker posted: somebody; nobody, when it was left empty; or, when only a name
 * was typed (no JavaScript), the choices to show before going on.
 */
export async function pickPerson(
	db: Db,
	posted: { id: string; typed: string }
): Promise<{ person: FoundPerson | null } | PickRefusal> {
	const chosen = isId(posted.id) ? await findPerson(db, posted.id) : null;
	if (chosen) return { person: chosen };
	if (posted.id === 'aucune' || !posted.typed.trim()) return { person: null };
	const choices = await searchPeople(db, posted.typed);
	return refuse(
		'choose-person',
		choices.length > 0
			? 'Choisissez la personne dans la liste.'
			: 'Personne de ce nom n’a été trouvé. Laissez vide, ou ajoutez-la aux habitants.',
		{ choices }
	);
}
