import { askDatabase } from './database.ts';
import { MAIN_CENTRE } from './enter.ts';
import { SQL_NOW } from './day.ts';

/** The centre names who answers for what it publishes, or says that nobody does any more. */
export async function nameDirector(name: string | null, centre = MAIN_CENTRE): Promise<void> {
	await askDatabase(
		`insert into publication_directors (centre_id, name, recorded_at)
		select id, $2, ${SQL_NOW} from centres where name = $1`,
		[centre, name]
	);
}

/** A colleague decides of the last words of a contribution; `words`: she publishes those instead. */
export async function decideOf(
	contributionId: string,
	decided: { decision: 'publish' | 'refuse'; reason?: string; words?: string; corrected?: string }
): Promise<void> {
	const { decision, reason = null, words = null, corrected = null } = decided;
	if (corrected) {
		await askDatabase(
			`insert into contribution_versions (centre_id, contribution_id, way, words, reason, recorded_at)
			select centre_id, id, 'moderator', $2, 'Des mots plus doux.', ${SQL_NOW}
			from contributions where id = $1`,
			[contributionId, corrected]
		);
	}
	await askDatabase(
		`insert into contribution_decisions (centre_id, contribution_id, version_id, decision, reason, words, recorded_at)
		select centre_id, contribution_id, id, $2, $3, $4, ${SQL_NOW}
		from contribution_versions where contribution_id = $1 order by nth desc limit 1`,
		[contributionId, decision, reason, words]
	);
}
