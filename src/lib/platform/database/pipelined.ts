import { Socket } from 'node:net';
import {
	type DatabaseConnection,
	PostgresDialect,
	type PostgresDialectConfig,
	PostgresDriver,
	Transaction,
	type TransactionSettings
} from 'kysely';

/**
 * A socket that sends in one piece whatever is written during one turn of the process: a page asks
 * for several things at once, and each piece costs the system, and PostgreSQL, as much as a long one.
 */
export function openSocket(): Socket {
	const socket = new Socket();
	// Not before: a socket that connects takes back the method it was born with.
	socket.once('connect', () => {
		const write = socket.write.bind(socket) as (...said: unknown[]) => boolean;
		let holds = false;
		socket.write = (...said: unknown[]) => {
			if (!holds) {
				holds = true;
				socket.cork();
				process.nextTick(() => {
					holds = false;
					socket.uncork();
				});
			}
			return write(...said);
		};
	});
	return socket;
}

/** Transactions whose first statement leaves with `begin`, without waiting for its answer. */
export class PipelinedDialect extends PostgresDialect {
	readonly #config: PostgresDialectConfig;

	constructor(config: PostgresDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): PostgresDriver {
		return new PipelinedDriver(this.#config);
	}
}

class PipelinedDriver extends PostgresDriver {
	readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>();

	override async beginTransaction(
		connection: DatabaseConnection,
		settings: TransactionSettings
	): Promise<void> {
		const begun = super.beginTransaction(connection, settings);
		begun.catch(() => {});
		this.#begun.set(connection, begun);
	}

	/** Nothing is committed of a transaction that did not begin: whoever wrote is told. */
	override async commitTransaction(connection: DatabaseConnection): Promise<void> {
		await this.#begun.get(connection);
		return super.commitTransaction(connection);
	}

	/** A line that is lost undoes its transaction by itself: what cut it is what is told. */
	override async rollbackTransaction(
		connection: Parameters<PostgresDriver['rollbackTransaction']>[0]
	): Promise<void> {
		await super.rollbackTransaction(connection).catch(() => {});
	}
}

// A transaction that has begun opens nothing more: it asks its executor, and nothing else.
const UNASKED = {} as never;

/**
 * The same transaction, which sends at once whatever it is asked. Kysely lets one statement wait for
 * the answer to the one before; PostgreSQL answers them in order anyway.
 */
export async function atOnce<DB>(transaction: Transaction<DB>): Promise<Transaction<DB>> {
	const executor = transaction.getExecutor();
	const connection = await executor.provideConnection(async (own) => own);
	return new Transaction<DB>({
		config: UNASKED,
		dialect: UNASKED,
		driver: UNASKED,
		executor: executor.withConnectionProvider({ provideConnection: (use) => use(connection) })
	});
}
