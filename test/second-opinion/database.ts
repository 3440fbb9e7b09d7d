/** A cell of an answer. Sums that may pass 2^53 are cast to text in SQL. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A DuckDB in memory that sees one folder and nothing else. */
export type Database = {
  /** Runs a statement that answers nothing. */
  readonly run: (sql: string) => Promise<void>;
  /** Runs a query; integers come as numbers, all else as text. */
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** Adds rows of texts to a table; a row of `undefined` becomes one of NULLs. */
  readonly append: (
    table: string,
    width: number,
    rows: Iterable<readonly string[] | undefined>,
  ) => Promise<void>;
  readonly close: () => void;
};

/** Opens a database that may read files below `folder` (absolute, links resolved), with its settings locked. */
export async function openDatabase(folder: string): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `SET GLOBAL allowed_directories = [${textSql(folder)}]; SET GLOBAL enable_external_access = false;
     SET GLOBAL preserve_insertion_order = true; SET GLOBAL asof_loop_join_threshold = 0; SET GLOBAL TimeZone = 'UTC'; SET lock_configuration = true`,
  );
  // A connection runs one statement at a time; as many are opened as statements wait.
  const idle = [connection];
  const all = [connection];
  const use = async <T>(work: (free: typeof connection) => Promise<T>): Promise<T> => {
    const free = idle.pop() ?? (await instance.connect());
    if (!all.includes(free)) all.push(free);
    try {
      return await work(free);
    } finally {
      idle.push(free);
    }
  };
  return {
    run: sql =>
      use(async free => {
        await free.run(sql);
      }),
    rows: sql =>
      use(async free => {
        const result = await free.runAndReadAll(sql);
        return result.getRowObjects().map(row => {
          const cells: Record<string, Cell> = {};
          for (const [name, value] of Object.entries(row)) cells[name] = cellOf(value);
          return cells;
        });
      }),
    append: (table, width, rows) =>
      use(async free => {
        const appender = await free.createAppender(table);
        for (const row of rows) {
          for (let index = 0; index < width; index++) {
            const text = row?.[index];
            if (text === undefined) appender.appendNull();
            else appender.appendVarchar(text);
          }
          appender.endRow();
        }
        appender.closeSync();
      }),
    close: () => {
      for (const each of all) each.closeSync();
      instance.closeSync();
    },
  };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : String(value);
}

/** A text as an SQL literal. */
export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`;
}

/**
 * The name of a column or table as an SQL identifier that no word of the queries is; DuckDB's own take `Tier` and `tier` for
 * the same, these do not.
 */
export function nameSql(name: string): string {
  const plain = name.replaceAll('"', '""');
  return `"~${plain.replace(/\p{Lu}/gu, letter => `^${letter.toLowerCase()}`)}"`;
}
