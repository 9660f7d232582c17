/** The database's bulk path: staging tables filled by COPY on PostgreSQL and by batches on H2. */
package yibao.kernel.db;
