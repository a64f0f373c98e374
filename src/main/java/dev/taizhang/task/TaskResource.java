package dev.taizhang.task;

import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's tasks over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/tasks")
@Tag(name = "tasks", description = "What waits for the caller, across all workflows.")
@RunOnVirtualThread
class TaskResource {

    private final MyTasks tasks;

    TaskResource(MyTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Operation(
            operationId = "listMyTasks",
            summary =
                    "What waits for the caller: what is overdue first, then by the day it is due and by how long it waits")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TaskView> list(@BeanParam PageRequest page) {
        return tasks.list(page);
    }
}
