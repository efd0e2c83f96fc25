/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-list.h"
#include "inv-export.h"
#include "inv-id-set.h"

G_BEGIN_DECLS

/**
 * InvExportJob:
 *
 * What is to be exported, and how: all that another thread needs for it.
 */
typedef struct _InvExportJob InvExportJob;

/**
 * inv_export_job_new_for_query:
 * @query: which DIDs
 * @sort: their order
 *
 * Returns: (transfer full): a job for what a search finds by then
 */
InvExportJob *inv_export_job_new_for_query (InvQuery *query, const InvSort *sort);

/**
 * inv_export_job_new_for_ids:
 * @ids: the ids of the DIDs
 * @order: ids in the order of the table, with all of @ids among them
 *
 * Returns: (transfer full): a job for just these DIDs
 */
InvExportJob *inv_export_job_new_for_ids (InvIdSet *ids, InvIdVector *order);

void inv_export_job_free (gpointer job);

/**
 * inv_export_job_set_columns:
 * @job: a job
 * @columns: (transfer full) (element-type InvExportColumn): its columns
 */
void inv_export_job_set_columns (InvExportJob *job, GArray *columns);

/**
 * inv_export_job_set_target:
 * @job: a job
 * @file: the file to write
 * @format: how to write it
 */
void inv_export_job_set_target (InvExportJob *job, GFile *file, const InvCsvFormat *format);

/**
 * inv_export_job_run:
 * @store: the inventory
 * @progress: (nullable): progress and cancel
 * @data: the job
 * @error: return location for an error
 *
 * Does a job, on the store's thread: an [callback@Inv.SeatFunc].
 *
 * Returns: whether the file is there
 */
gboolean inv_export_job_run (InvStore *store, InvProgress *progress, gpointer data, GError **error);

G_END_DECLS
