package yibao.acceptance;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** CDI's synchronous events: whoever has a method that observes a type is called in the firing thread and transaction. */
final class Observers {

    private final List<Object> beans = new ArrayList<>();

    void add(Object bean) {
        beans.add(bean);
    }

    <T> Event<T> event() {
        return new Synchronous<>();
    }

    private void deliver(Object event) {
        int observers = 0;
        for (Object bean : beans) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                if (observes(method, event)) {
                    call(bean, method, event);
                    observers++;
                }
            }
        }
        if (observers == 0) {
            throw new IllegalStateException("nobody observes " + event.getClass().getSimpleName());
        }
    }

    private static boolean observes(Method method, Object event) {
        return Arrays.stream(method.getParameters()).limit(1)
                .anyMatch(first -> first.isAnnotationPresent(Observes.class) && first.getType().isInstance(event));
    }

    private static void call(Object bean, Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(bean, event);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Synchronous<T> implements Event<T> {

        @Override
        public void fire(T event) {
            deliver(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException("what may not be lost is not fired into the air");
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
