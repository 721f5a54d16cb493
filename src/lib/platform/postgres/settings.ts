/** The only major version Déclic makes and reads. */
export const POSTGRES_MAJOR = 18;
/** The superuser of the embedded server, owner of the tables. */
export const OWNER_ROLE = 'declic_owner';
/** The database Déclic works in. */
export const DATABASE = 'declic';

// The server's log must stay free of personal data. A refused value appears in the text of an
// ERROR ("invalid input syntax…: "Marie…""), a whole row in its DETAIL, parameters in its CONTEXT:
// nothing under LOG is written, and nothing but the first line of the rest.
const PRIVACY = {
	log_statement: 'none',
	log_min_messages: 'log',
	log_min_error_statement: 'panic',
	log_error_verbosity: 'terse',
	log_parameter_max_length: '0',
	log_parameter_max_length_on_error: '0',
	log_min_duration_statement: '-1',
	log_autovacuum_min_duration: '-1',
	log_checkpoints: 'off'
};

// A social centre's PC, or the smallest rented server.
const SMALL = { shared_buffers: '128MB', max_connections: '60', max_wal_size: '512MB' };

// For tests only: a power cut may lose everything.
const THROWAWAY = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	wal_level: 'minimal',
	max_wal_senders: '0',
	// Many applications and test files share it.
	max_connections: '200'
};

/** Read by postgresql.conf in the cluster; written anew at each start. */
export const SETTINGS_FILE = 'declic.conf';

/** The text of the settings file read after postgresql.conf. `port` is a loopback TCP port. */
export function settingsText(port: number, throwaway: boolean): string {
	const settings = {
		listen_addresses: '127.0.0.1',
		port: String(port),
		unix_socket_directories: '',
		timezone: 'UTC',
		log_timezone: 'UTC',
		lc_messages: 'C',
		...SMALL,
		...PRIVACY,
		...(throwaway ? THROWAWAY : {})
	};
	const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
	return `# Written by Déclic at each start: changes made here are lost.\n${lines.join('\n')}\n`;
}

/** The address of the embedded server, `password` being the owner's. */
export function ownerUrl(port: number, password: string, database: string = DATABASE): string {
	return `postgres://${OWNER_ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
