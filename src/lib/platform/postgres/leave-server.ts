import type { ClusterPlace } from './cluster-place.ts';
import { readFolderState, writeFolderState } from './folder-state.ts';
import { isSameProcessAlive } from '../processes/process-stamp.ts';
import { isRefusal, refusalOfSystemError } from './refusal.ts';
import { withoutLeaver, type ServerUser } from './server-users.ts';
import { underStartLock } from './start-lock.ts';
import { stopServer } from './stop-server.ts';

/** Leaves the server, stopping it when the duty is ours and nobody else uses it. */
export async function leaveServer(place: ClusterPlace, user: ServerUser): Promise<void> {
	const { folder } = place;
	const leave = async () => {
		const state = readFolderState(folder);
		const known = state && !isRefusal(state) ? state : null;
		const left = withoutLeaver(known?.users ?? [user], user.token, isSameProcessAlive);
		if (left.stopNow) await stopServer(place);
		if (known) writeFolderState(folder, { ...known, users: left.users });
	};
	try {
		await underStartLock(folder, () => {}, leave);
	} catch (error) {
		// A full, unplugged or removed folder keeps no lock and no state: what must stop still stops.
		if (user.stops) await stopServer(place);
		const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
		if (!gone && !refusalOfSystemError(error, folder.path)) throw error;
	}
}
