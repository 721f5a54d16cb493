import { decide, takeBack } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	CorrectForm,
	photoVerdict,
	PublishForm,
	RefuseForm,
	UndoForm
} from '#lib/features/neighbourhood/contributions/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { refuse } from '#lib/shared/refuse.ts';

const decides = ofTeam('decide-contributions');

const photoUnsaid = () => refuse('photo', 'Dites si la photo peut être montrée.');

/** What is decided of one that waits: on the queue, and on its own page. */
export const decideDeeds = deeds({
	publier: deed(
		decides,
		PublishForm,
		async (db, { parole, version, ...sent }) => {
			const photo = photoVerdict(sent);
			return photo === undefined
				? photoUnsaid()
				: decide(
						db,
						parole,
						{ versionId: version },
						{ decision: 'publish', corrected: null, photo }
					);
		},
		({ decided }) => ({ done: 'C’est publié.', undo: decided }),
		{ photo: 'photo' }
	),
	corriger: deed(
		decides,
		CorrectForm,
		async (db, { parole, version, mots, pourquoi, ...sent }) => {
			const photo = photoVerdict(sent);
			const corrected = { words: mots, reason: pourquoi };
			return photo === undefined
				? photoUnsaid()
				: decide(db, parole, { versionId: version }, { decision: 'publish', corrected, photo });
		},
		({ decided }) => ({
			done: 'C’est publié, corrigé. Ses premiers mots sont gardés.',
			undo: decided
		}),
		{ photo: 'photo', words: 'mots', personal: 'mots' }
	),
	refuser: deed(
		decides,
		RefuseForm,
		(db, { parole, version, raison, dits }) =>
			decide(
				db,
				parole,
				{ versionId: version },
				{ decision: 'refuse', reason: raison, words: dits }
			),
		({ decided }) => ({
			done: 'Ce n’est pas publié. La personne peut lire pourquoi, et demander une autre lecture.',
			undo: decided
		})
	),
	annuler: deed(
		decides,
		UndoForm,
		(db, { decision }) => takeBack(db, decision),
		() => ({ done: 'C’est annulé\u00a0: ce qui était avant est revenu.' })
	)
});
