const lastOf = new Map<string, Promise<unknown>>();

/** Does `work` once whatever was begun before under the same name is over, well or badly. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
	const before = lastOf.get(name);
	const turn = (before ?? Promise.resolve()).then(work, work);
	lastOf.set(name, turn);
	try {
		return await turn;
	} finally {
		if (lastOf.get(name) === turn) lastOf.delete(name);
	}
}
